BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
    $gallery = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso'
}

Describe 'Test-SigAccess' {
    Context 'without Azure' {
        It 'rejects <_>, which is not a scope' -ForEach 'gal_contoso', '/SharedGalleries/gal/Images/img', '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm' {
            $answers = Test-SigAccess $_ -ErrorVariable problems -ErrorAction SilentlyContinue

            $answers | Should -BeNullOrEmpty
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'ScopeInvalid*'
            $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }

        It 'continues after an invalid scope' {
            'one', 'two' | Test-SigAccess -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems.Count | Should -Be 2
        }

        It 'skips $null' {
            $null | Test-SigAccess | Should -BeNullOrEmpty
        }

        It 'rejects an unknown operation' {
            { Test-SigAccess x -Operation Paint } | Should -Throw
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

        It 'reports for each action whether it is allowed' {
            $answers = Test-SigAccess $gallery
            $answers | Should -BeOfType 'SigTroubleshoot.AccessResult'
            ($answers | Where-Object Outcome -NE 'Passed').Action | Should -Be 'Microsoft.Compute/galleries/share/action'
        }

        It 'names the smallest role for the missing actions, and the command that assigns it' {
            $missing = Test-SigAccess $gallery -Operation Share
            $missing.Outcome | Should -Be 'Failed'
            $missing.Role | Should -Be 'Compute Gallery Sharing Admin'
            $missing.Command | Should -Match 'New-AzRoleAssignment'
            $missing.Findings[0].RuleId | Should -Be 'SIG704'
        }

        It 'returns true or false with -Quiet' {
            Test-SigAccess $gallery -Operation Deploy, Publish -Quiet | Should -BeTrue
            Test-SigAccess $gallery -Operation Share -Quiet | Should -BeFalse
        }

        It 'does not treat what it could not read as allowed' {
            $closed = '/subscriptions/33333333-3333-3333-3333-333333333333'
            Test-SigAccess $closed -Operation Deploy -Quiet | Should -BeFalse
            (Test-SigAccess $closed -Operation Deploy).Outcome | Sort-Object -Unique | Should -Not -Contain 'Passed'
        }

        It 'accepts a gallery object by its Id' {
            $answers = [pscustomobject]@{ Name = 'gal_contoso'; Id = $gallery } | Test-SigAccess -Operation Deploy
            $answers.Outcome | Should -Be 'Passed', 'Passed'
        }
    }
}
