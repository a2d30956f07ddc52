BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')

    # The splat of a working New-AzGalleryImageDefinition call, with some entries changed.
    function Get-Splat([hashtable] $Change = @{}) {
        $splat = @{
            ResourceGroupName = 'images-rg'
            GalleryName = 'contoso_images'
            Name = 'ubuntu-24'
            Location = 'westeurope'
            Publisher = 'Contoso'
            Offer = 'Ubuntu'
            Sku = '24'
            OsType = 'Linux'
            OsState = 'Generalized'
            HyperVGeneration = 'V2'
            Description = 'The base image'
        }
        foreach ($key in $Change.Keys) { $splat[$key] = $Change[$key] }
        $splat
    }
}

Describe 'Test-SigImageDefinition' {
    Context 'with the splat of a working call' {
        It 'passes, with the name as target' {
            $splat = Get-Splat
            $result = Test-SigImageDefinition @splat

            $result | Should -BeOfType 'SigTroubleshoot.TestResult'
            $result.Target | Should -Match 'ubuntu-24$'
            $result.Passed | Should -BeTrue
            $result.Findings | Where-Object Severity -EQ 'Error' | Should -BeNullOrEmpty
        }

        It 'accepts positional parameters in the order of the Az cmdlet' {
            Test-SigImageDefinition images-rg contoso_images ubuntu-24 westeurope -Publisher Contoso -Offer Ubuntu -Sku 24 -OsType Linux -OsState Generalized -Quiet |
                Should -BeTrue
        }
    }

    Context 'with a fault' {
        It 'finds <RuleId> for <Fault>' -ForEach @(
            @{ Fault = 'a space in the name'; Change = @{ Name = 'ubuntu 24' }; RuleId = 'SIG201' }
            @{ Fault = 'a period at the end of the name'; Change = @{ Name = 'ubuntu.' }; RuleId = 'SIG202' }
            @{ Fault = 'a recommended minimum above the maximum'; Change = @{ MinimumVCPU = 8; MaximumVCPU = 2 }; RuleId = 'SIG212' }
            @{ Fault = 'a date that is none'; Change = @{ EndOfLifeDate = '2020-13-45' }; RuleId = 'SIG940' }
            @{ Fault = 'an operating system that is none'; Change = @{ OsType = 'Linus' }; RuleId = 'SIG942' }
        ) {
            $splat = Get-Splat $Change
            $result = Test-SigImageDefinition @splat

            $result.Passed | Should -BeFalse
            $result.Findings.RuleId | Should -Contain $RuleId
            Test-SigImageDefinition @splat -Quiet | Should -BeFalse
        }

        It 'reports all faults, errors first' {
            $splat = Get-Splat @{ Name = 'ubuntu 24'; MinimumMemory = 64; MaximumMemory = 4; HyperVGeneration = 'V1' }
            $findings = (Test-SigImageDefinition @splat).Findings
            $findings.RuleId | Should -Contain 'SIG201'
            $findings.RuleId | Should -Contain 'SIG212'
            $findings[0].Severity | Should -Be 'Error'
        }
    }

    Context 'in a pipeline' {
        It 'accepts a hashtable' {
            (Get-Splat @{ Name = 'ubuntu 24' } | Test-SigImageDefinition).Findings.RuleId | Should -Contain 'SIG201'
        }

        It 'accepts an object from Get-AzGalleryImageDefinition' {
            $definition = [pscustomobject]@{
                Id = '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/images-rg/providers/Microsoft.Compute/galleries/contoso_images/images/ubuntu-24'
                Name = 'ubuntu-24'
                Location = 'westeurope'
                OsType = 'Linux'
                OsState = 'Generalized'
                HyperVGeneration = 'V2'
                Identifier = [pscustomobject]@{ Publisher = 'Contoso'; Offer = 'Ubuntu'; Sku = '24' }
            }
            $result = $definition | Test-SigImageDefinition
            $result.Target | Should -Match 'ubuntu-24$'
            $result.Passed | Should -BeTrue
        }

        It 'reports an object that is not a definition, and continues' {
            $results = 42, (Get-Splat) | Test-SigImageDefinition -ErrorVariable problems -ErrorAction SilentlyContinue
            @($results).Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'ObjectNotRecognized,*'
        }
    }
}
