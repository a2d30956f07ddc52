BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Assert-SigFinding' {
    It 'passes the input through if nothing is severe enough' {
        $result = 'gal_contoso' | Test-SigGalleryName | Assert-SigFinding 6> $null

        $result.Target | Should -BeExactly 'gal_contoso'
    }

    It 'stops the script with an error that says what to do' {
        $reached = $false
        try {
            $passed = 'my-gallery' | Test-SigGalleryName | Assert-SigFinding -OutVariable through 6> $null
            $reached = $true
        }
        catch {
            $problem = $_
        }

        $reached | Should -BeFalse
        $passed | Should -BeNullOrEmpty
        $through.Target | Should -BeExactly 'my-gallery'
        $problem.FullyQualifiedErrorId | Should -BeLike 'FindingsFound,*'
        $problem.CategoryInfo.Category | Should -Be 'InvalidResult'
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        "$problem" | Should -Match 'SIG101'
    }

    It 'does not pass if the pipeline had an error' {
        { Invoke-SigDiagnosis -Path (Join-Path $TestDrive 'missing.log') -ErrorAction SilentlyContinue 3> $null | Assert-SigFinding 6> $null } |
            Should -Throw -ErrorId 'GateIncomplete,*'
    }

    It 'writes a summary to the information stream' {
        $null = 'gal_contoso' | Test-SigGalleryName | Assert-SigFinding -InformationVariable shown 6> $null

        ($shown | ForEach-Object { "$_" }) -join '|' | Should -BeExactly '|SigTroubleshoot: 0 findings. 1 tested.|Gate passed: nothing at or above Error.'
    }

    It 'fails only with new findings if there is a baseline' {
        $baseline = Join-Path $TestDrive 'baseline.json'
        'my-gallery' | Test-SigGalleryName | Export-SigReport -Path $baseline

        { 'my-gallery' | Test-SigGalleryName | Assert-SigFinding -Baseline $baseline 6> $null } | Should -Not -Throw
        { 'new-gallery' | Test-SigGalleryName | Assert-SigFinding -Baseline $baseline 6> $null } | Should -Throw -ErrorId 'FindingsFound,*'
    }
}
