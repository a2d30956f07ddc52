BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
    $gallery = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso'
}

Describe 'Test-SigDeployment' {
    Context 'parameters' {
        BeforeAll {
            $command = Get-Command Test-SigDeployment
        }

        It 'requires an image and a location' {
            $command.Parameters.Values.Where({ $_.Attributes.Where({ $_ -is [Parameter] -and $_.Mandatory }) }).Name | Sort-Object | Should -Be 'ImageId', 'Location'
        }

        It 'accepts the image by position and by the property <_>' -ForEach 'ImageId', 'Id', 'ResourceId', 'ImageReferenceId' {
            $parameter = $command.Parameters['ImageId']
            @($parameter.Name) + $parameter.Aliases | Should -Contain $_
            $parameter.Attributes.Where({ $_ -is [Parameter] }).Position | Should -Be 0
            $parameter.Attributes.Where({ $_ -is [Parameter] }).ValueFromPipelineByPropertyName | Should -BeTrue
        }

        It 'rejects -<Name> <Value>' -ForEach @(
            @{ Name = 'Count'; Value = 0 }
            @{ Name = 'Count'; Value = -1 }
            @{ Name = 'VMSize'; Value = '' }
            @{ Name = 'Location'; Value = '' }
            @{ Name = 'SubscriptionId'; Value = '' }
        ) {
            $splat = @{ ImageId = $gallery; Location = 'westeurope' }
            $splat[$Name] = $Value
            { Test-SigDeployment @splat -ErrorAction Stop } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        }
    }

    Context 'with an ID that is not that of an image' {
        It 'reports <_>' -ForEach @(
            ''
            'web-server'
            'Canonical:ubuntu-24_04-lts:server:latest'
            '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/images/web'
            '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso'
        ) {
            $output = Test-SigDeployment -ImageId $_ -Location westeurope -ErrorAction SilentlyContinue -ErrorVariable errors
            $output | Should -BeNullOrEmpty
            $errors.Count | Should -Be 1
            $errors[0].FullyQualifiedErrorId | Should -BeLike 'ImageIdInvalid,*'
            $errors[0].Exception.Message | Should -BeLike "*'$_'*"
            $errors[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }

        It 'continues with the next one' {
            $null = 'one', $null, 'two' | Test-SigDeployment -Location westeurope -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors.TargetObject | Should -Be 'one', 'two'
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

        It 'passes a version that is in the region' {
            $result = Test-SigDeployment "$gallery/images/web-server-2025/versions/2.3.0" -Location 'North Europe' -VMSize Standard_D4s_v5 -HasOsProfile -HasPlan:$false
            $result | Should -BeOfType 'SigTroubleshoot.TestResult'
            $result.Passed | Should -BeTrue
            $result.Findings.Outcome | Sort-Object -Unique | Should -Be 'Passed'
        }

        It 'finds <RuleId> for <Fault>' -ForEach @(
            @{ Fault = 'a version that is still copied to the region'; Image = 'web-server-2025/versions/2.4.0'; Location = 'uksouth'; Size = 'Standard_D4s_v5'; RuleId = 'SIG601' }
            @{ Fault = 'a version that is not there'; Image = 'web-server-2025/versions/9.9.9'; Location = 'uksouth'; Size = 'Standard_D4s_v5'; RuleId = 'SIG951' }
            @{ Fault = 'a definition without a latest version'; Image = 'legacy'; Location = 'westeurope'; Size = 'Standard_A2_v2'; RuleId = 'SIG333' }
            @{ Fault = 'a size of another processor'; Image = 'db-server-arm/versions/1.2.0'; Location = 'westeurope'; Size = 'Standard_D4s_v5'; RuleId = 'SIG612' }
            @{ Fault = 'a size of another generation'; Image = 'web-server-2025/versions/2.3.0'; Location = 'westeurope'; Size = 'Standard_A2_v2'; RuleId = 'SIG610' }
            @{ Fault = 'a plan that is missing'; Image = 'appliance/versions/5.0.1'; Location = 'westeurope'; Size = 'Standard_D4s_v5'; RuleId = 'SIG611' }
        ) {
            $result = Test-SigDeployment "$gallery/images/$Image" -Location $Location -VMSize $Size -HasPlan:$false
            $result.Passed | Should -BeFalse
            ($result.Findings | Where-Object { $_.Outcome -eq 'Failed' -and $_.Severity -eq 'Error' }).RuleId | Should -Contain $RuleId
        }

        It 'tests each piped image in order' {
            $results = [pscustomobject]@{ Id = "$gallery/images/web-server-2025/versions/2.3.0" }, [pscustomobject]@{ Id = "$gallery/images/web-server-2025/versions/9.9.9" } |
                Test-SigDeployment -Location westeurope -Quiet
            $results | Should -Be $true, $false
        }

        It 'does not pass what it is not allowed to read, and says why' {
            $result = Test-SigDeployment ($gallery -replace '1{8}(-1{4}){3}-1{12}', '33333333-3333-3333-3333-333333333333') -Location westeurope -ErrorAction SilentlyContinue -ErrorVariable problems
            $result | Should -BeNullOrEmpty
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'ImageIdInvalid,*'
            $closed = Test-SigDeployment "$($gallery -replace '1{8}(-1{4}){3}-1{12}', '33333333-3333-3333-3333-333333333333')/images/web/versions/1.0.0" -Location westeurope
            $closed.Passed | Should -BeFalse
            $closed.Findings.Outcome | Should -Contain 'NotEvaluated'
        }
    }
}
