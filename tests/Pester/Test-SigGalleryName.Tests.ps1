BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Test-SigGalleryName' {
    Context 'with a name that Azure accepts' {
        It 'passes <Name>' -ForEach @(
            @{ Name = 'a' }
            @{ Name = 'ContosoImages' }
            @{ Name = 'contoso_images' }
            @{ Name = 'contoso.images.v2' }
            @{ Name = '9lives' }
            @{ Name = 'a' * 80 }
        ) {
            $result = Test-SigGalleryName -Name $Name

            $result | Should -BeOfType 'SigTroubleshoot.TestResult'
            $result.Target | Should -BeExactly $Name
            $result.Passed | Should -BeTrue
            $result.Findings | Should -BeNullOrEmpty
        }
    }

    Context 'with a name that Azure rejects' {
        It 'fails <Name> with <RuleId>, names <Named>, and suggests <Proposal>' -ForEach @(
            @{ Name = 'contoso-images'; RuleId = 'SIG101'; Named = "'-' at position 8"; Proposal = 'contoso_images' }
            @{ Name = 'contoso images'; RuleId = 'SIG101'; Named = "' ' at position 8"; Proposal = 'contoso_images' }
            @{ Name = '_contoso'; RuleId = 'SIG102'; Named = "'_' at position 1"; Proposal = 'contoso' }
            @{ Name = 'contoso.'; RuleId = 'SIG102'; Named = "'.' at position 8"; Proposal = 'contoso' }
            @{ Name = 'a' * 81; RuleId = 'SIG101'; Named = '81'; Proposal = 'a' * 80 }
        ) {
            $result = Test-SigGalleryName -Name $Name

            $result.Passed | Should -BeFalse
            $result.Findings[0].RuleId | Should -Be $RuleId
            $result.Findings[0].Severity | Should -Be 'Error'
            $result.Findings[0].Message | Should -Match ([regex]::Escape($Named))
            $result.Findings[0].Message | Should -Match "'$([regex]::Escape($Proposal))'"
        }

        It 'suggests names that pass: <_>' -ForEach 'contoso-images', ' contoso ', '--a--', '..a..', ('-' + 'b' * 100) {
            $proposal = (Test-SigGalleryName -Name $_).Findings[0].Values['Suggestion']
            $proposal | Should -Not -BeNullOrEmpty
            Test-SigGalleryName -Name $proposal -Quiet | Should -BeTrue
        }

        It 'fails an empty name' {
            (Test-SigGalleryName -Name '').Passed | Should -BeFalse
        }
    }

    Context 'in a pipeline' {
        It 'returns one result for each name, in order' {
            $results = 'good', 'not-good', 'fine' | Test-SigGalleryName
            $results.Target | Should -Be 'good', 'not-good', 'fine'
            $results.Passed | Should -Be $true, $false, $true
        }

        It 'accepts the property <_>' -ForEach 'Name', 'GalleryName' {
            ([pscustomobject]@{ $_ = 'not-good' } | Test-SigGalleryName).Target | Should -Be 'not-good'
        }

        It 'skips $null' {
            @('good', $null, 'fine' | Test-SigGalleryName -Quiet).Count | Should -Be 2
        }
    }

    Context 'with -Quiet' {
        It 'returns only a boolean' {
            $answers = 'good', 'not-good' | Test-SigGalleryName -Quiet
            $answers | Should -BeOfType [bool]
            $answers | Should -Be $true, $false
        }
    }

    Context 'on the simulated Azure' {
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

        It 'reports with -CheckAvailability that <Name> is <Answer>' -ForEach @(
            @{ Name = 'gal_contoso'; Answer = 'taken'; Passed = $false; Outcome = 'Failed' }
            @{ Name = 'GAL_CONTOSO'; Answer = 'taken, whatever its case'; Passed = $false; Outcome = 'Failed' }
            @{ Name = 'gal_new'; Answer = 'free'; Passed = $true; Outcome = 'Passed' }
        ) {
            $result = Test-SigGalleryName $Name -CheckAvailability
            $result.Passed | Should -Be $Passed
            $result.Findings[0].RuleId | Should -Be 'SIG104'
            $result.Findings[0].Outcome | Should -Be $Outcome
        }

        It 'names the gallery that has the name' {
            (Test-SigGalleryName gal_contoso -CheckAvailability).Findings[0].Message | Should -Match 'rg-golden-images.*westeurope'
        }

        It 'does not look up a malformed name' {
            (Test-SigGalleryName 'gal-contoso' -CheckAvailability).Findings.RuleId | Should -Be 'SIG101'
        }

        It 'does not pass a name that could not be looked up' {
            $result = Test-SigGalleryName gal_new -CheckAvailability -SubscriptionId 33333333-3333-3333-3333-333333333333
            $result.Passed | Should -BeFalse
            $result.Findings.Outcome | Should -Contain 'NotEvaluated'
        }

        It 'sends no request without -CheckAvailability' {
            (Test-SigGalleryName gal_contoso).Passed | Should -BeTrue
        }
    }
}
