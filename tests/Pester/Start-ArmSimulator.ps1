# The simulated Azure for live tests. Dot-sourced by the BeforeAll of a block, which gives it these commands:
#
#   $simulator = Start-ArmSimulator     starts one of its own and turns the session to it
#   Skip-WithoutSimulator $simulator    in BeforeEach: where none could be started, skips the test and tells why
#   Stop-ArmSimulator $simulator        in AfterAll: ends it and turns the session back

# -Option   options of the simulator, such as --fault 403:/versions/2.4.0
# -Az       reads as a session of Az does: the stand-in for Az is there. Always so in Windows PowerShell, which reads through Az.
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
    # Its certificate then goes with the folder.
    foreach ($name in 'TMPDIR', 'TEMP', 'TMP') { $start.EnvironmentVariables[$name] = $folder }
    $process = [Diagnostics.Process]::Start($start)

    # It has written its scripts, and serves, when it tells how to end it.
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
    # Only what PowerShell brings, so that no Az that is installed signs in anywhere else.
    $env:PSModulePath = Join-Path $PSHOME 'Modules'
    if ($Az -or $PSVersionTable.PSEdition -ne 'Core') {
        # Another runspace finds it by its name.
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
