BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
    $record = @'
ERROR: (InvalidParameter) Gallery name is invalid. Allowed characters in gallery name are uppercase or lowercase letters, digits.
Code: InvalidParameter
'@
    $finding = $record | Invoke-SigDiagnosis
    $result = 'gal-bad' | Test-SigGalleryName

    # A round trip through a file, as Export-Clixml and remoting do it.
    function Restore($Object) {
        $file = Join-Path ([IO.Path]::GetTempPath()) "sig-$([guid]::NewGuid().ToString('N')).xml"
        try {
            $Object | Export-Clixml $file
            Import-Clixml $file
        } finally { Remove-Item $file -ErrorAction Ignore }
    }

    function Show($Object, [int] $Width = 80) { ($Object | Out-String -Width $Width) -replace '\x1b\[[\d;]*m' }
}

Describe 'What the cmdlets return' {
    Context 'as JSON' {
        It 'has <Name> as text' -ForEach @(
            @{ Name = 'Severity'; Value = 'Error' }
            @{ Name = 'Outcome'; Value = 'Failed' }
            @{ Name = 'Confidence'; Value = 'Exact' }
            @{ Name = 'Area'; Value = 'Gallery' }
        ) {
            ($finding | ConvertTo-Json | ConvertFrom-Json).$Name | Should -BeExactly $Value
        }

        It 'has the values of a finding by name' {
            ($result | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Findings[0].Values.Gallery | Should -Be 'gal-bad'
        }

        It 'has the modes of a rule as text' {
            (Get-SigRule SIG101 | ConvertTo-Json | ConvertFrom-Json).Modes | Should -Be 'Diagnosis, Check'
        }
    }

    Context 'as CSV' {
        It 'has enumerations and values as text' {
            $row = $result.Findings[0] | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
            $row.Severity | Should -BeExactly 'Error'
            $row.Values | Should -BeLike 'Gallery = gal-bad; *'
        }

        It 'has the findings of a result as text' {
            ($result | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv).Findings | Should -BeLike 'SIG101: *'
        }
    }

    Context 'in PowerShell' {
        It 'compares and sorts severities by their meaning' {
            $finding.Severity -eq 'Error' | Should -BeTrue
            $finding.Severity -ge 'Warning' | Should -BeTrue
            Get-SigRule | Sort-Object Severity -Descending | Select-Object -First 1 -ExpandProperty Severity | Should -Be 'Error'
        }

        It 'has lists that can be indexed' {
            $result.Findings[0].RuleId | Should -Be 'SIG101'
            $result.Findings[-1].RuleId | Should -Be 'SIG101'
            $result.Findings.Count | Should -Be 1
        }
    }

    Context 'after a file, a job, or remoting' {
        It 'has enumerations as text' {
            $restored = Restore $finding
            $restored.Severity | Should -BeExactly 'Error'
            $restored.Severity -eq 'Error' | Should -BeTrue
            $restored.Outcome -eq 'Failed' | Should -BeTrue
        }

        It 'shows the same table' {
            Show (Restore $finding) | Should -BeExactly (Show $finding)
            Show (Restore $result) | Should -BeExactly (Show $result)
        }

        It 'shows the same list' {
            Show (Restore $result | Format-List) | Should -BeExactly (Show ($result | Format-List))
        }

        It 'keeps the findings of a result that a job returns' {
            $returned = Start-Job -ArgumentList $manifest { param($manifest) Import-Module $manifest; 'gal-bad' | Test-SigGalleryName } | Receive-Job -Wait -AutoRemoveJob
            $returned.Findings[0].Severity | Should -Be 'Error'
            $returned.Findings[0].Values['Gallery'] | Should -Be 'gal-bad'
            Show $returned | Should -BeExactly (Show $result)
        }
    }

    Context 'in a table' {
        It 'keeps the findings of a test at <_> columns' -ForEach 40, 80, 200 {
            (Show $result $_).Replace("`n", '') | Should -Match 'Findings'
            Show $result $_ | Should -Match 'SIG101'
        }

        It 'uses a wide console for the target' {
            $wide = 'a-23456789-23456789-23456789-23456789-23456789-23456789-23456789-23456789' | Test-SigGalleryName
            Show $wide 200 | Should -Match '\ba-23456789-23456789-23456789-23456789-23456789-23456789-23456789-23456789\b'
        }

        It 'is filled in a session with a constrained language' {
            $shell = [PowerShell]::Create()
            try {
                $null = $shell.AddScript("Import-Module '$manifest'; `$r = 'gal-bad' | Test-SigGalleryName; `$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; `$r | Out-String -Width 80")
                $text = -join $shell.Invoke()
            } finally { $shell.Dispose() }
            $text | Should -Match 'False'
            $text | Should -Match 'gal-bad'
            $text | Should -Match 'SIG101'
        }
    }
}

Describe 'Without a sign-in' {
    It 'says so in one line, with what to do' {
        $said = Start-Job -ArgumentList $manifest {
            param($manifest)
            Get-ChildItem env: | Where-Object Name -Match '^(AZURE|IDENTITY|MSI|SIGTROUBLESHOOT)_' | Remove-Item
            # Only the source that is quick to refuse.
            $env:AZURE_TOKEN_CREDENTIALS = 'EnvironmentCredential'
            Import-Module $manifest
            foreach ($once in 1..2) {
                try { Get-SigReplicationHealth -ErrorAction Stop } catch { "$_" }
                try { Test-SigAccess /subscriptions/11111111-1111-1111-1111-111111111111 -ErrorAction Stop } catch { "$_" }
            }
        } | Receive-Job -Wait -AutoRemoveJob
        $said.Count | Should -Be 4
        $said | Select-Object -Unique | Should -BeLike 'Not signed in to Azure.*Connect-AzAccount*'
    } -Skip:($PSVersionTable.PSVersion -lt '7.4')
}
