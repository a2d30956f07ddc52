BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')

    $template = @'
{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": { "name": { "type": "string", "defaultValue": "my-gallery" } },
  "resources": [
    { "type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "[parameters('name')]", "location": "westeurope" }
  ]
}
'@
    $folder = Join-Path $TestDrive 'infra'
    $null = New-Item -Path (Join-Path $folder 'inner') -ItemType Directory
    $main = Join-Path $folder 'main.json'
    Set-Content -LiteralPath $main -Value $template
    Set-Content -LiteralPath (Join-Path $folder 'inner/other.json') -Value $template.Replace('my-gallery', 'other-gallery')
    Set-Content -LiteralPath (Join-Path $folder 'package.json') -Value '{}'
    $values = Join-Path $TestDrive 'values.json'
    Set-Content -LiteralPath $values -Value '{ "parameters": { "name": { "value": "gal_contoso" } } }'

    # PowerShell's own program, or dotnet with its assembly.
    $script:program = (Get-Process -Id $PID).Path
    $script:first = @(if ((Split-Path $program -Leaf) -like 'dotnet*') { Join-Path $PSHOME 'pwsh.dll' })
    function Get-ExitCode([string] $Command) {
        & $program @first -NoProfile -NonInteractive -Command "Import-Module '$manifest'; Set-Location '$folder'; $Command" *> $null
        $LASTEXITCODE
    }
}

Describe 'Test-SigTemplate' {
    It 'finds the value in the file' {
        $finding = Test-SigTemplate $main

        $finding.RuleId | Should -BeExactly 'SIG101'
        $finding.Source | Should -BeExactly $main
        $finding.Line | Should -Be 4
    }

    It 'takes files from the pipeline' {
        (Get-ChildItem $folder -Filter main.json | Test-SigTemplate).Target | Should -BeExactly 'my-gallery'
        ($main | Test-SigTemplate).Target | Should -BeExactly 'my-gallery'
    }

    It 'takes folders and wildcards' {
        (Test-SigTemplate $folder).Target | Sort-Object | Should -BeExactly 'my-gallery', 'other-gallery'
        (Test-SigTemplate (Join-Path $folder '*.json')).Target | Should -BeExactly 'my-gallery'
    }

    It 'uses the values of parameters' {
        Test-SigTemplate $main -ParameterFile $values | Should -BeNullOrEmpty
        (Test-SigTemplate $main -ParameterFile $values -Parameter @{ name = 'third-gallery' }).Target | Should -BeExactly 'third-gallery'
    }

    It 'says that a clean run is clean' {
        $said = Test-SigTemplate $main -ParameterFile $values -Verbose 4>&1 | ForEach-Object { "$_" }

        $said | Should -Contain 'Tested templates: 1, resources: 1. Errors: 0, warnings: 0, suppressed: 0, not evaluated: 0.'
    }

    It 'reports a missing file and goes on' {
        $found = Test-SigTemplate (Join-Path $folder 'absent.json'), $main -ErrorAction SilentlyContinue -ErrorVariable problem

        $found.Target | Should -BeExactly 'my-gallery'
        $problem.FullyQualifiedErrorId | Should -BeLike 'FileNotFound,*'
    }

    It 'warns if nothing is a template' {
        Test-SigTemplate (Join-Path $folder 'package.json') -WarningVariable said 3> $null | Should -BeNullOrEmpty

        "$said" | Should -Match 'package.json'
    }

    It 'shows a suppressed finding with its reason' {
        $settings = Join-Path $TestDrive 'sigtroubleshoot.json'
        Set-Content -LiteralPath $settings -Value '{ "suppressions": [{ "rule": "SIG101", "reason": "renamed in spring" }] }'
        try {
            (Test-SigTemplate $main).Suppression.Reason | Should -BeExactly 'renamed in spring'
            (Test-SigTemplate $main -NoSuppression).Suppression | Should -BeNullOrEmpty
        }
        finally {
            Remove-Item -LiteralPath $settings
        }
    }
}

Describe 'Test-SigTemplate -Verify' {
    Context 'against a simulated Azure' {
        BeforeAll {
            . (Join-Path $PSScriptRoot 'Start-ArmSimulator.ps1')
            $simulator = Start-ArmSimulator
        }

        BeforeEach {
            Skip-WithoutSimulator $simulator
        }

        AfterAll {
            Stop-ArmSimulator $simulator
        }

        It 'says that a name is taken, at its line' {
            $finding = Test-SigTemplate $main -ParameterFile $values -ResourceGroupName rg-workloads -Verify

            $finding.RuleId | Should -BeExactly 'SIG104'
            $finding.Line | Should -Be 1
            $finding.Source | Should -BeExactly $values
            $finding.Message | Should -Match 'rg-golden-images'
        }

        It 'finds nothing wrong with a gallery that is deployed again' {
            Test-SigTemplate $main -ParameterFile $values -ResourceGroupName rg-golden-images -Verify | Should -BeNullOrEmpty
        }

        It 'asks nothing without -Verify' {
            Test-SigTemplate $main -ParameterFile $values -ResourceGroupName rg-workloads | Should -BeNullOrEmpty
        }

        It 'stops a pipeline' {
            { Test-SigTemplate $main -ParameterFile $values -ResourceGroupName rg-workloads -Verify | Assert-SigFinding 6> $null } | Should -Throw
        }

        It 'says what could not be read, and why' {
            $open = Test-SigTemplate $main -ParameterFile $values -ResourceGroupName rg -SubscriptionId 33333333-3333-3333-3333-333333333333 -Verify -IncludeNotEvaluated -WarningVariable said -WarningAction SilentlyContinue

            $open.Outcome | Should -Contain 'NotEvaluated'
            $open.Outcome | Should -Not -Contain 'Failed'
            "$said" | Should -Match 'could not be answered'
        }
    }
}

Describe 'the exit code with Assert-SigFinding' {
    It 'is 0 for a clean template' {
        Get-ExitCode "Test-SigTemplate main.json -ParameterFile '$values' | Assert-SigFinding" | Should -Be 0
    }

    It 'is 1 for findings' {
        Get-ExitCode 'Test-SigTemplate main.json | Assert-SigFinding' | Should -Be 1
    }

    It 'is 2 for <Name>' -TestCases @(
        @{ Name = 'a missing file'; Command = 'Test-SigTemplate absent.json | Assert-SigFinding' }
        @{ Name = 'settings that cannot be read'; Command = 'Test-SigTemplate main.json -SettingsPath package.json/absent.json | Assert-SigFinding' }
        @{ Name = 'a broken file of parameters'; Command = "Set-Content bad.json '{'; Test-SigTemplate main.json -ParameterFile bad.json | Assert-SigFinding" }
    ) {
        Get-ExitCode $Command | Should -Be 2
    }
}
