BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Export-SigReport' {
    It 'writes <Extension>' -ForEach @(
        @{ Extension = 'sarif'; Pattern = '"version": "2\.1\.0"' }
        @{ Extension = 'xml'; Pattern = '<failure ' }
        @{ Extension = 'md'; Pattern = '\| Error \| \[SIG101\]' }
        @{ Extension = 'json'; Pattern = '"schemaVersion": "1\.2"' }
        @{ Extension = 'html'; Pattern = '^<!DOCTYPE html' }
        @{ Extension = 'csv'; Pattern = '"SIG101"' }
    ) {
        $path = Join-Path $TestDrive "report.$Extension"
        'my-gallery' | Test-SigGalleryName | Export-SigReport -Path $path | Should -BeNullOrEmpty

        Get-Content -LiteralPath $path -Raw -Encoding utf8 | Should -Match $Pattern
    }

    It 'writes JSON that PowerShell reads' {
        $path = Join-Path $TestDrive 'read.json'
        'my-gallery', 'gal_contoso' | Test-SigGalleryName | Export-SigReport -Path $path

        $report = Get-Content -LiteralPath $path -Raw -Encoding utf8 | ConvertFrom-Json
        $report.summary.errors | Should -Be 1
        $report.tested | Should -Be 'my-gallery', 'gal_contoso'
        $report.findings[0].severity | Should -BeExactly 'Error'
    }

    It 'writes CSV that PowerShell reads' {
        $path = Join-Path $TestDrive 'read.csv'
        'my-gallery' | Test-SigGalleryName | Export-SigReport -Path $path

        (Import-Csv -LiteralPath $path -Encoding utf8).RuleId | Should -BeExactly 'SIG101'
    }

    It 'returns the input with -PassThru' {
        ('my-gallery' | Test-SigGalleryName | Export-SigReport -Path (Join-Path $TestDrive 'pass.md') -PassThru).Target | Should -BeExactly 'my-gallery'
    }

    It 'writes nothing with -WhatIf' {
        $path = Join-Path $TestDrive 'whatif.md'
        'my-gallery' | Test-SigGalleryName | Export-SigReport -Path $path -WhatIf

        $path | Should -Not -Exist
    }

    It 'ends with an error for an unknown extension' {
        { 'my-gallery' | Test-SigGalleryName | Export-SigReport -Path (Join-Path $TestDrive 'report.txt') -ErrorAction Stop } |
            Should -Throw -ErrorId 'ReportFormatUnknown,*'
    }
}
