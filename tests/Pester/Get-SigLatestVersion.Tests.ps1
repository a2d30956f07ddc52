BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Get-SigLatestVersion' {
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

    It 'returns the latest version of each region' {
        $regions = Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025
        $regions | Should -BeOfType 'SigTroubleshoot.LatestVersion'
        ($regions | Sort-Object Location | ForEach-Object { "$($_.Location) $($_.Version)" }) -join ', ' | Should -Be 'northeurope 2.7.0, uksouth 2.5.0, westeurope 2.7.0'
    }

    It 'says which newer versions are skipped, and why' {
        $region = Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025 -Location 'UK South'
        $region.IsNewest | Should -BeFalse
        "$($region.Skipped[0].Name) $($region.Skipped[0].Reason)" | Should -Be '2.7.0 NoReplica'
        $region.Skipped.Count | Should -Be 2
    }

    It 'finds the definitions whose regions differ' {
        (Get-SigLatestVersion rg-golden-images gal_contoso -Difference).GalleryImageDefinitionName | Sort-Object -Unique | Should -Be 'encrypted', 'web-server-2025'
    }

    It 'is readable in a table of 80 columns, grouped by definition' {
        $lines = Get-SigLatestVersion rg-golden-images gal_contoso | Out-String -Width 80 -Stream
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 80
        $text = $lines -join "`n"
        $text | Should -Match 'gal_contoso/web-server-2025 \(Newest: 2\.7\.0\)'
        $text | Should -Match ' - +False'
        $text | Should -Match 'SIG333'
    }

    It 'has a list view with the skipped versions' {
        Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025 -Location uksouth | Format-List | Out-String -Width 120 | Should -Match '2\.6\.0: NotCompleted \(Replicating\)'
    }

    It 'keeps its texts in a job' {
        $text = Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025 -Location uksouth
        $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($text))
        "$($copy.Version) $($copy.Skipped[0].Reason) $($copy.Outcome)" | Should -Be '2.5.0 NoReplica Passed'
    }
}
