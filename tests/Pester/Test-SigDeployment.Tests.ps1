BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
    $gallery = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/gal_contoso'
}

Describe 'Test-SigDeployment' {
    Context 'parameters' {
        BeforeAll {
            $command = Get-Command Test-SigDeployment
        }

        It 'needs an image and a location' {
            $command.Parameters.Values.Where({ $_.Attributes.Where({ $_ -is [Parameter] -and $_.Mandatory }) }).Name | Sort-Object | Should -Be 'ImageId', 'Location'
        }

        It 'takes the image by position and by the property <_>' -ForEach 'ImageId', 'Id', 'ResourceId', 'ImageReferenceId' {
            $parameter = $command.Parameters['ImageId']
            @($parameter.Name) + $parameter.Aliases | Should -Contain $_
            $parameter.Attributes.Where({ $_ -is [Parameter] }).Position | Should -Be 0
            $parameter.Attributes.Where({ $_ -is [Parameter] }).ValueFromPipelineByPropertyName | Should -BeTrue
        }

        It 'refuses -<Name> <Value>' -ForEach @(
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

    Context 'an id that is none of an image' {
        It 'says so of <_>' -ForEach @(
            ''
            'web-server'
            'Canonical:ubuntu-24_04-lts:server:latest'
            '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-images/providers/Microsoft.Compute/images/web'
            '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/gal_contoso'
        ) {
            $output = Test-SigDeployment -ImageId $_ -Location westeurope -ErrorAction SilentlyContinue -ErrorVariable errors
            $output | Should -BeNullOrEmpty
            $errors.Count | Should -Be 1
            $errors[0].FullyQualifiedErrorId | Should -BeLike 'ImageIdInvalid,*'
            $errors[0].Exception.Message | Should -BeLike "*'$_'*"
            $errors[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }

        It 'goes on with the next one' {
            $null = 'one', $null, 'two' | Test-SigDeployment -Location westeurope -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors.TargetObject | Should -Be 'one', 'two'
        }
    }
}
