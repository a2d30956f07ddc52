BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Get-SigUsage' {
    Context 'without Azure' {
        It 'rejects <_>, which is not the ID of a subscription' -ForEach 'contoso', '/subscriptions/contoso' {
            $usages = Get-SigUsage -SubscriptionId $_ -ErrorVariable problems -ErrorAction SilentlyContinue

            $usages | Should -BeNullOrEmpty
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'SubscriptionIdInvalid*'
        }

        It 'accepts the property SubscriptionId' {
            [pscustomobject]@{ SubscriptionId = 'contoso' } | Get-SigUsage -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems[0].TargetObject | Should -Be 'contoso'
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

        It 'counts in the session''s own subscription' {
            $usages = Get-SigUsage
            $usages | Should -BeOfType 'SigTroubleshoot.Usage'
            ($usages | Where-Object Location -EQ 'westeurope' | ForEach-Object { "$($_.Resource) $($_.CurrentValue)/$($_.Limit)" }) -join ', ' |
                Should -Be 'Galleries 1/100, ImageDefinitions 6/1000, ImageVersions 12/10000, ReplicasPerVersion 9/100'
        }

        It 'counts in several subscriptions, and says why one could not be counted' {
            $usages = '11111111-1111-1111-1111-111111111111', '33333333-3333-3333-3333-333333333333', '22222222-2222-2222-2222-222222222222' |
                ForEach-Object { [pscustomobject]@{ SubscriptionId = $_ } } | Get-SigUsage -ErrorVariable problems

            $problems | Should -BeNullOrEmpty
            ($usages | Where-Object Resource -EQ 'Galleries').SubscriptionId | Sort-Object | Should -Be '11111111-1111-1111-1111-111111111111', '22222222-2222-2222-2222-222222222222'
            $closed = @($usages | Where-Object SubscriptionId -EQ '33333333-3333-3333-3333-333333333333')
            $closed.Count | Should -Be 1
            $closed[0].CurrentValue | Should -BeNullOrEmpty
            $closed[0].Reason | Should -Not -BeNullOrEmpty
            $closed[0].Findings[0].Outcome | Should -Be 'NotEvaluated'
        }

        It 'reports a specified region even if it contains nothing' {
            $usages = Get-SigUsage -Location 'Japan East'
            $usages.Location | Sort-Object -Unique | Should -Be 'japaneast'
            ($usages | Where-Object Resource -EQ 'Galleries').CurrentValue | Should -Be 0
        }
    }
}
