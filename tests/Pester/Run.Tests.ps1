BeforeAll {
    # The current PowerShell: as a .NET tool, it is a library that dotnet runs.
    $program = (Get-Process -Id $PID).Path
    $arguments = @(if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' }) + '-NoProfile', '-NonInteractive', '-File'
    $pester = (Get-Module Pester).Path
}

Describe 'Run.ps1' {
    It 'ends with <ExitCode> for <Case>' -ForEach @(
        @{
            Case = 'tests that pass'; ExitCode = 0; Outcomes = 'Passed good.passes'
            Files = @{ Good = "Describe 'good' { It 'passes' { 1 | Should -Be 1 } }" }
        }
        @{
            Case = 'failures of each kind'; ExitCode = 1; Outcomes = 'Failed Broken.Tests.ps1 (file), Failed test.fails 1, Failed block (block), Passed block.passes'
            Files = @{
                Test   = "Describe 'test' { It 'fails <_>' -ForEach 1 { 1 | Should -Be 2 } }"
                Block  = "Describe 'block' { AfterAll { throw 'no' }; It 'passes' { 1 | Should -Be 1 } }"
                Broken = "Describe 'broken' {"
            }
        }
        @{ Case = 'no test'; ExitCode = 1; Outcomes = ''; Files = @{ Empty = "Describe 'empty' { }" } }
    ) {
        $folder = (New-Item -Path (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory).FullName
        foreach ($name in $Files.Keys) { Set-Content -LiteralPath (Join-Path $folder "$name.Tests.ps1") -Value $Files[$name] }
        $results = Join-Path $folder 'results.json'

        $null = & $program @arguments (Join-Path $PSScriptRoot 'Run.ps1') -Pester $pester -ResultFile $results $folder 2>&1

        $LASTEXITCODE | Should -Be $ExitCode
        $told = Get-Content -LiteralPath $results -Raw | ConvertFrom-Json
        @($told | ForEach-Object { "$($_.Result) $($_.FullName)" } | Sort-Object) -join ', ' | Should -Be (($Outcomes -split ', ' | Sort-Object) -join ', ')
        @($told | Where-Object { $_.Result -eq 'Failed' -and -not $_.Message }).Count | Should -Be 0
    }
}
