BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Test-SigAccess' {
    Context 'without Azure' {
        It 'refuses <_>, which is no scope' -ForEach 'gal_contoso', '/SharedGalleries/gal/Images/img', '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm' {
            $answers = Test-SigAccess $_ -ErrorVariable problems -ErrorAction SilentlyContinue

            $answers | Should -BeNullOrEmpty
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'ScopeInvalid*'
            $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }

        It 'goes on after what is no scope' {
            'one', 'two' | Test-SigAccess -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems.Count | Should -Be 2
        }

        It 'passes over $null' {
            $null | Test-SigAccess | Should -BeNullOrEmpty
        }

        It 'refuses an operation it does not know' {
            { Test-SigAccess x -Operation Paint } | Should -Throw
        }
    }
}
