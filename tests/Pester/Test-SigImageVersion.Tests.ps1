BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')

    # The splat of a working New-AzGalleryImageVersion call, with some entries changed.
    function Get-Splat([hashtable] $Change = @{}) {
        $splat = @{
            ResourceGroupName = 'images-rg'
            GalleryName = 'contoso_images'
            GalleryImageDefinitionName = 'ubuntu-24'
            Name = '1.2.3'
            Location = 'westeurope'
            SourceImageId = '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/images-rg/providers/Microsoft.Compute/images/golden'
            TargetRegion = @(
                @{ Name = 'West Europe'; ReplicaCount = 3; StorageAccountType = 'Standard_ZRS' }
                @{ Name = 'North Europe'; ReplicaCount = 3; StorageAccountType = 'Standard_ZRS' }
            )
        }
        foreach ($key in $Change.Keys) { $splat[$key] = $Change[$key] }
        $splat
    }
}

Describe 'Test-SigImageVersion' {
    Context 'with a name alone' {
        It 'passes <_>' -ForEach '0.0.1', '1.0.0', '2026.11.22', '2147483647.0.0' {
            Test-SigImageVersion -Name $_ -Quiet | Should -BeTrue
        }

        It 'fails <Name> with <RuleId>' -ForEach @(
            @{ Name = '1.0'; RuleId = 'SIG301' }
            @{ Name = '1.0.0.0'; RuleId = 'SIG301' }
            @{ Name = '1.0.x'; RuleId = 'SIG301' }
            @{ Name = 'v1.0.0'; RuleId = 'SIG301' }
            @{ Name = '1.0.2147483648'; RuleId = 'SIG301' }
            @{ Name = '1.0.01'; RuleId = 'SIG303' }
        ) {
            $result = Test-SigImageVersion -Name $Name

            $result | Should -BeOfType 'SigTroubleshoot.TestResult'
            $result.Target | Should -BeExactly $Name
            $result.Findings.RuleId | Should -Contain $RuleId
        }

        It 'fails 1.0, and -Quiet says so' {
            (Test-SigImageVersion -Name 1.0).Passed | Should -BeFalse
            Test-SigImageVersion -Name '1.0' -Quiet | Should -BeFalse
        }
    }

    Context 'with the splat of a working call' {
        It 'passes' {
            $splat = Get-Splat
            $result = Test-SigImageVersion @splat
            $result.Passed | Should -BeTrue
            $result.Findings | Where-Object Severity -EQ 'Error' | Should -BeNullOrEmpty
        }
    }

    Context 'with a fault' {
        It 'finds <RuleId> for <Fault>' -ForEach @(
            @{ Fault = 'a name of two parts'; Change = @{ Name = '1.2' }; RuleId = 'SIG301' }
            @{ Fault = 'targets without the region of the version'; Change = @{ TargetRegion = @(@{ Name = 'northeurope' }, @{ Name = 'eastus' }) }; RuleId = 'SIG310' }
            @{ Fault = 'a region twice, written in two ways'; Change = @{ TargetRegion = @(@{ Name = 'westeurope' }, @{ Name = 'West Europe' }) }; RuleId = 'SIG311' }
            @{ Fault = 'a region that is none'; Change = @{ TargetRegion = @(@{ Name = 'westeurope' }, @{ Name = 'atlantis' }) }; RuleId = 'SIG312' }
            @{ Fault = 'a replica count that is no number'; Change = @{ ReplicaCount = 'three' }; RuleId = 'SIG941' }
            @{ Fault = 'a date that is none'; Change = @{ PublishingProfileEndOfLifeDate = '2020-13-45' }; RuleId = 'SIG940' }
            @{ Fault = 'a storage account type that is none'; Change = @{ StorageAccountType = 'Fast_LRS' }; RuleId = 'SIG942' }
        ) {
            $splat = Get-Splat $Change
            (Test-SigImageVersion @splat).Findings.RuleId | Should -Contain $RuleId
        }
    }

    Context 'in a pipeline' {
        It 'accepts hashtables and returns one result for each' {
            $results = (Get-Splat), (Get-Splat @{ Name = '1.2' }) | Test-SigImageVersion
            $results.Passed | Should -Be $true, $false
        }

        It 'accepts an object from Get-AzGalleryImageVersion' {
            $version = [pscustomobject]@{
                Id = '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/images-rg/providers/Microsoft.Compute/galleries/contoso_images/images/ubuntu-24/versions/1.2.3'
                Name = '1.2.3'
                Location = 'westeurope'
                PublishingProfile = [pscustomobject]@{ TargetRegions = @([pscustomobject]@{ Name = 'West Europe'; RegionalReplicaCount = 3 }) }
                ReplicationStatus = $null
            }
            $result = $version | Test-SigImageVersion
            $result.Target | Should -Match '1\.2\.3$'
            $result.Passed | Should -BeTrue
        }
    }
}
