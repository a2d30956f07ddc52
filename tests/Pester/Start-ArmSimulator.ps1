# The simulated Azure for live tests. Dot-sourced by the BeforeAll of a block, which then has these commands:
#
#   $simulator = Start-ArmSimulator     starts a simulator and connects the session to it
#   Skip-WithoutSimulator $simulator    in BeforeEach: if none could be started, skips the test and says why
#   Stop-ArmSimulator $simulator        in AfterAll: stops it and restores the session

# -Option   Options of the simulator, such as --fault 403:/versions/2.4.0
# -Az       Reads like an Az session: the stand-in for Az is loaded. Always the case in Windows PowerShell, which reads through Az.
function Start-ArmSimulator([string[]] $Option = @(), [switch] $Az) {
    if (-not (Get-Command dotnet -CommandType Application -ErrorAction Ignore)) {
        return [pscustomobject]@{ Reason = 'the simulated Azure needs dotnet, which is not on the path' }
    }
    if (Get-Module Az.Accounts) {
        return [pscustomobject]@{ Reason = 'Az.Accounts is loaded in this session, and its Azure would be read instead of the simulated one' }
    }

    $simulator = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', 'ArmSimulator'))
    $program = Get-ChildItem -Path (Join-Path $simulator 'bin/*/*/SigTroubleshoot.ArmSimulator.dll') | Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $program) {
        throw "The simulated Azure is not built: run 'dotnet build' first."
    }

    $folder = Join-Path ([IO.Path]::GetTempPath()) "sig-pester-$([guid]::NewGuid().ToString('N'))"
    $null = New-Item -Path $folder -ItemType Directory
    $start = [Diagnostics.ProcessStartInfo]::new('dotnet')
    $start.Arguments = (@($program.FullName, '--port', '0', '--folder', $folder) + $Option | ForEach-Object { "`"$_`"" }) -join ' '
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    # So that its certificate is removed with the folder.
    foreach ($name in 'TMPDIR', 'TEMP', 'TMP') { $start.EnvironmentVariables[$name] = $folder }
    $process = [Diagnostics.Process]::Start($start)

    # When it prints how to end it, it has written its scripts and is ready.
    do {
        $line = $process.StandardOutput.ReadLineAsync()
        if (-not $line.Wait([timespan]::FromMinutes(2)) -or $null -eq $line.Result) {
            if (-not $process.HasExited) { $process.Kill() }
            Remove-Item -LiteralPath $folder -Recurse -Force
            throw 'The simulated Azure did not start.'
        }
    } until ($line.Result -like 'Ctrl+C*')

    $before = [Environment]::GetEnvironmentVariables()
    . (Join-Path $folder 'Connect.ps1')
    $env:SIGTROUBLESHOOT_READER = $null
    # Only the modules of PowerShell, so that an installed Az does not sign in anywhere else.
    $env:PSModulePath = Join-Path $PSHOME 'Modules'
    if ($Az -or $PSVersionTable.PSEdition -ne 'Core') {
        # So that other runspaces find it by name.
        $env:PSModulePath = $simulator, $env:PSModulePath -join [IO.Path]::PathSeparator
        Import-Module -Name (Join-Path $simulator 'Az.Accounts/Az.Accounts.psd1') -Global
    }
    [pscustomobject]@{ Reason = $null; Process = $process; Folder = $folder; Environment = $before }
}

function Skip-WithoutSimulator($Simulator) {
    if ($Simulator.Reason) { Set-ItResult -Skipped -Because $Simulator.Reason }
}

function Stop-ArmSimulator($Simulator) {
    if (-not $Simulator.Process) { return }
    Remove-Module -Name Az.Accounts -ErrorAction Ignore
    foreach ($name in [Environment]::GetEnvironmentVariables().Keys) {
        Set-Item -LiteralPath "Env:$name" -Value $Simulator.Environment[$name]
    }
    $Simulator.Process.Kill()
    $Simulator.Process.WaitForExit()
    Remove-Item -LiteralPath $Simulator.Folder -Recurse -Force
}
