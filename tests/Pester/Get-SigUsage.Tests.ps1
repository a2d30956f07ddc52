BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Get-SigUsage' {
    Context 'without Azure' {
        It 'refuses <_>, which is no id of a subscription' -ForEach 'contoso', '/subscriptions/contoso' {
            $usages = Get-SigUsage -SubscriptionId $_ -ErrorVariable problems -ErrorAction SilentlyContinue

            $usages | Should -BeNullOrEmpty
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'SubscriptionIdInvalid*'
        }

        It 'takes the property SubscriptionId' {
            [pscustomobject]@{ SubscriptionId = 'contoso' } | Get-SigUsage -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems[0].TargetObject | Should -Be 'contoso'
        }
    }
}
