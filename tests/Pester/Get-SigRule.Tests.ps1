BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Get-SigRule' {
    Context 'without parameters' {
        BeforeAll {
            $rules = @(Get-SigRule)
        }

        It 'lists every rule once, ordered by ID' {
            $rules.Count | Should -BeGreaterThan 100
            $ids = $rules.Id
            ($ids | Sort-Object -Unique) -join ' ' | Should -BeExactly ($ids -join ' ')
        }

        It 'returns <_> for each rule' -ForEach 'Id', 'Name', 'Area', 'Severity', 'Modes', 'Cause', 'Remedy', 'HelpUri' {
            $property = $_
            $rules | Where-Object { [string]::IsNullOrWhiteSpace($_.$property) } | Select-Object -ExpandProperty Id | Should -BeNullOrEmpty
        }

        It 'returns IDs in the format SIGnnn' {
            $rules.Id | Where-Object { $_ -notmatch '^SIG\d{3}$' } | Should -BeNullOrEmpty
        }
    }

    Context 'with -Id' {
        It 'accepts <Text> and returns <Expected>' -ForEach @(
            @{ Text = 'SIG101'; Expected = 'SIG101' }
            @{ Text = 'sig101'; Expected = 'SIG101' }
            @{ Text = 'GalleryNameInvalid'; Expected = 'SIG101' }
            @{ Text = 'GalleryNameInvalid*'; Expected = 'SIG101 SIG102' }
            @{ Text = 'SIG30[13]'; Expected = 'SIG301 SIG303' }
        ) {
            (Get-SigRule -Id $Text).Id -join ' ' | Should -BeExactly $Expected
        }

        It 'accepts IDs from the pipeline' {
            ('SIG301', 'SIG101' | Get-SigRule).Id | Should -Be 'SIG301', 'SIG101'
        }

        It 'accepts the RuleId of an object, such as a finding' {
            ([pscustomobject]@{ RuleId = 'SIG601' } | Get-SigRule).Name | Should -BeExactly 'ImageVersionNotInRegion'
        }

        It 'reports an unknown ID without ending the pipeline' {
            $found = 'SIG000x', 'SIG101' | Get-SigRule -ErrorVariable problems -ErrorAction SilentlyContinue

            $found.Id | Should -Be 'SIG101'
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'RuleNotFound,*'
            $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
            $problems[0].TargetObject | Should -Be 'SIG000x'
            $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }

        It 'returns nothing, and no error, for wildcards without a match' {
            Get-SigRule -Id 'NoSuch*' -ErrorVariable problems | Should -BeNullOrEmpty
            $problems | Should -BeNullOrEmpty
        }
    }

    Context 'with filters' {
        It 'filters by the area <_>' -ForEach 'Gallery', 'Definition', 'Version', 'Source', 'Replication', 'Deployment', 'Access', 'Security', 'Platform' {
            $rules = Get-SigRule -Area $_
            $rules | Should -Not -BeNullOrEmpty
            $rules.Area | Sort-Object -Unique | Should -Be $_
        }

        It 'filters by the mode <_>' -ForEach 'Diagnosis', 'Check', 'Live', 'Verify' {
            $mode = $_
            $rules = Get-SigRule -Mode $mode
            $rules | Should -Not -BeNullOrEmpty
            $rules | Where-Object { "$($_.Modes)" -notmatch "\b$mode\b" } | Should -BeNullOrEmpty
        }

        It 'accepts wildcards and combines its filters' {
            $rules = Get-SigRule -Id '*Name*' -Area 'Gal*' -Mode Check
            $rules.Id | Should -Contain 'SIG101'
            $rules.Area | Sort-Object -Unique | Should -Be 'Gallery'
        }
    }
}
