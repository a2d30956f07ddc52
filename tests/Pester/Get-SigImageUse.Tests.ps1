BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Get-SigImageUse' {
    Context 'without Azure' {
        It 'rejects -OlderThan <Value>' -ForEach @(
            @{ Value = '7' }
            @{ Value = 'soon' }
        ) {
            { Get-SigImageUse -OlderThan $Value } | Should -Throw -ErrorId 'ParameterArgumentTransformationError*'
        }

        It 'rejects a price below zero' {
            { Get-SigImageUse -PricePerGB -1 } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        }
    }

    Context 'on the simulated Azure' {
        BeforeAll {
            . (Join-Path $PSScriptRoot 'Start-ArmSimulator.ps1')
            $simulator = Start-ArmSimulator -Option '--tenant', '40'
        }

        BeforeEach {
            Skip-WithoutSimulator $simulator
        }

        AfterAll {
            Stop-ArmSimulator $simulator
        }

        It 'returns each version once, with what uses it' {
            $use = Get-SigImageUse -ManagementGroupId mg-tenant -GalleryName gal_0000
            $use | Should -BeOfType 'SigTroubleshoot.ImageUse'
            $use.Count | Should -BeGreaterThan 300
            ($use.ResourceId | Sort-Object -Unique).Count | Should -Be $use.Count
            ($use.UsedBy.Kind | Sort-Object -Unique) -join ' ' | Should -Be 'VirtualMachine ScaleSet ScaleSetInstance Disk ImageTemplateTarget'
        }

        It 'returns with -Unused only what nothing uses, with the line that deletes it' {
            $use = Get-SigImageUse -ManagementGroupId mg-tenant -GalleryName gal_0000 -Unused -OlderThan 30d -PricePerGB 0.05
            ($use | Measure-Object -Property UseCount -Maximum).Maximum | Should -Be 0
            ($use.CanDelete | Sort-Object -Unique) | Should -Be 'Yes'
            $use[0].Command | Should -Match '^Set-AzContext -Subscription 7e000000-0000-4000-8000-000000000000; Remove-AzGalleryImageVersion -ResourceGroupName rg-images -GalleryName gal_0000 '
            # 30 GB, three replicas in two regions.
            $use[0].Cost | Should -Be 9
        }

        It 'is readable in a table of 80 columns' {
            $lines = Get-SigImageUse -ManagementGroupId mg-tenant -GalleryName gal_0001 -GalleryImageDefinitionName image-00 | Out-String -Width 80 -Stream
            ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 80
            $lines -join "`n" | Should -Match 'gal_0001/image-00'
            $lines -join "`n" | Should -Match '1\.0\.0'
        }

        It 'takes its own answers again' {
            $use = @(Get-SigImageUse gal_contoso)
            $use.Count | Should -BeGreaterThan 5
            ($use | Get-SigImageUse).ResourceId | Should -Be $use.ResourceId
        }

        It 'says when nothing was found' {
            Get-SigImageUse -GalleryName other* -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
            $warnings | Should -Match 'contains no image version'
        }
    }
}
