BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')

    $subscription = '00000000-1111-2222-3333-444444444444'
    $gallery = "/subscriptions/$subscription/resourceGroups/images-rg/providers/Microsoft.Compute/galleries/contoso_images"
    $contoso = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso'
    $notInRegion = "(GalleryImageNotFound) The gallery image $gallery/images/ubuntu-24/versions/1.2.3 is not available in westus region."
    $badVersionName = '(InvalidParameter) The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc'

    function New-Record([string] $Message) {
        [System.Management.Automation.ErrorRecord]::new([InvalidOperationException]::new($Message), 'AzureFailure', 'CloseError', $null)
    }
}

Describe 'Invoke-SigDiagnosis' {
    Context 'with text' {
        It 'finds <RuleId> in the output of <Tool>' -ForEach @(
            @{
                Tool = 'Az PowerShell 7'; RuleId = 'SIG101'
                Text = "New-AzGallery: Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total.`nErrorCode: BadRequest`nStatusCode: 400"
            }
            @{
                Tool = 'az CLI'; RuleId = 'SIG301'
                Text = '(InvalidParameter) The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc'
            }
            @{
                Tool = 'ARM, as JSON'; RuleId = 'SIG601'
                Text = '{"error":{"code":"GalleryImageNotFound","message":"The gallery image /subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/images-rg/providers/Microsoft.Compute/galleries/contoso_images/images/ubuntu-24/versions/1.2.3 is not available in westus region. Please contact image owner to replicate to this region, or change your requested region."}}'
            }
        ) {
            $findings = @($Text | Invoke-SigDiagnosis)
            $findings.Count | Should -Be 1
            $findings[0] | Should -BeOfType 'SigTroubleshoot.Finding'
            $findings[0].RuleId | Should -Be $RuleId
            $findings[0].Outcome | Should -Be 'Failed'
        }

        It 'contains the values of the text' {
            $finding = $notInRegion | Invoke-SigDiagnosis
            $finding.Values['Gallery'] | Should -Be 'contoso_images'
            $finding.Values['Definition'] | Should -Be 'ubuntu-24'
            $finding.Values['Version'] | Should -Be '1.2.3'
            $finding.Values['Region'] | Should -Be 'westus'
            $finding.Message | Should -Match 'westus'
            $finding.Command | Should -Match 'contoso_images'
        }

        It 'returns the same for lines as for the whole text' {
            $text = "ERROR: $notInRegion`nCode: GalleryImageNotFound`nMessage: The gallery image $gallery/images/ubuntu-24/versions/1.2.3 is not available in westus region."
            $whole = @($text | Invoke-SigDiagnosis)
            $lines = @($text -split "`n" | Invoke-SigDiagnosis)
            $whole.RuleId | Should -Be 'SIG601'
            $lines.RuleId | Should -Be $whole.RuleId
            $lines.Line | Should -Be $whole.Line
        }

        It 'returns two findings for two failures, with their lines' {
            $findings = @("starting", "ERROR: $badVersionName", "a line between", "ERROR: $notInRegion" | Invoke-SigDiagnosis)
            $findings.RuleId | Sort-Object | Should -Be 'SIG301', 'SIG601'
            ($findings | Where-Object RuleId -EQ 'SIG301').Line | Should -Be 2
            ($findings | Where-Object RuleId -EQ 'SIG601').Line | Should -Be 4
        }

        It 'returns nothing for <What>' -ForEach @(
            @{ What = 'an empty text'; Text = '' }
            @{ What = '$null'; Text = $null }
            @{ What = 'a text without an error'; Text = 'Terraform has been successfully initialized!' }
            @{ What = "another service's error"; Text = "(ResourceNotFound) The Resource 'Microsoft.Web/sites/contoso-shop' under resource group 'web-rg' was not found." }
        ) {
            $Text | Invoke-SigDiagnosis | Should -BeNullOrEmpty
        }
    }

    Context 'with PowerShell errors' {
        It 'accepts an error record by <Way>' -ForEach @(
            @{ Way = 'the pipeline'; Call = { param($record) $record | Invoke-SigDiagnosis } }
            @{ Way = '-ErrorRecord'; Call = { param($record) Invoke-SigDiagnosis -ErrorRecord $record } }
            @{ Way = '-InputObject'; Call = { param($record) Invoke-SigDiagnosis -InputObject $record } }
        ) {
            (& $Call (New-Record $notInRegion)).RuleId | Should -Be 'SIG601'
        }

        It 'reads inner exceptions' {
            $exception = [Exception]::new('One or more errors occurred.', [InvalidOperationException]::new($notInRegion))
            ($exception | Invoke-SigDiagnosis).RuleId | Should -Be 'SIG601'
        }

        It 'reads the errors of the session without input' {
            $global:Error.Insert(0, (New-Record $notInRegion))
            try {
                (Invoke-SigDiagnosis).RuleId | Should -Contain 'SIG601'
            }
            finally {
                $global:Error.RemoveAt(0)
            }
        }
    }

    Context 'with files' {
        BeforeAll {
            Set-Content -LiteralPath (Join-Path $TestDrive 'first.log') -Value 'starting', "ERROR: $notInRegion"
            Set-Content -LiteralPath (Join-Path $TestDrive 'second.log') -Value "ERROR: $badVersionName"
            Set-Content -LiteralPath (Join-Path $TestDrive 'run[1].log') -Value "ERROR: $badVersionName"
        }

        It 'names the file and the line' {
            $finding = Invoke-SigDiagnosis -Path (Join-Path $TestDrive 'first.log')
            $finding.RuleId | Should -Be 'SIG601'
            $finding.Source | Should -Match 'first\.log'
            $finding.Line | Should -Be 2
        }

        It 'expands wildcards' {
            (Invoke-SigDiagnosis -Path (Join-Path $TestDrive '*d.log')).RuleId | Should -Be 'SIG301'
            @(Invoke-SigDiagnosis -Path (Join-Path $TestDrive '*t.log'), (Join-Path $TestDrive '*d.log')).Count | Should -Be 2
        }

        It 'uses -LiteralPath as it is written' {
            (Invoke-SigDiagnosis -LiteralPath (Join-Path $TestDrive 'run[1].log')).RuleId | Should -Be 'SIG301'
        }

        It 'accepts files from the pipeline' {
            (Get-ChildItem -Path $TestDrive -Filter first.log | Invoke-SigDiagnosis).RuleId | Should -Be 'SIG601'
        }

        It 'reports a missing file and reads the next' {
            $findings = Invoke-SigDiagnosis -Path (Join-Path $TestDrive 'missing.log'), (Join-Path $TestDrive 'first.log') -ErrorVariable problems -ErrorAction SilentlyContinue
            $findings.RuleId | Should -Be 'SIG601'
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'FileNotFound,*'
            $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        }
    }

    Context 'with secrets in the text' {
        It 'masks <What> everywhere' -ForEach @(
            @{ What = 'a SAS signature'; Secret = 'q1W2e3R4t5Y6u7I8o9P0aSdFgHjKlZxCvBnM12345678%3D'; Line = 'https://contoso.blob.core.windows.net/vhds/a.vhd?sv=2024-05-04&sig={0}' }
            @{ What = 'a bearer token'; Secret = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQifQ.c2lnbmF0dXJl'; Line = 'Authorization: Bearer {0}' }
        ) {
            $text = "$($Line -f $Secret)`nERROR: $notInRegion $($Line -f $Secret)"
            $finding = $text | Invoke-SigDiagnosis
            $finding.RuleId | Should -Be 'SIG601'
            $finding | Format-List -Property * | Out-String -Width 4096 | Should -Not -Match ([regex]::Escape($Secret))
            $finding.Values.Values -join "`n" | Should -Not -Match ([regex]::Escape($Secret))
        }
    }

    Context 'as a user sees it' {
        It 'shows the table Severity, RuleId, Target, Message' {
            $table = $notInRegion | Invoke-SigDiagnosis | Format-Table | Out-String -Width 200
            $table | Should -Match 'Severity\s+.*RuleId\s+.*Target\s+.*Message'
        }

        It 'shows Cause, Remedy, and Command in the list' {
            $list = $notInRegion | Invoke-SigDiagnosis | Format-List | Out-String -Width 200
            $list | Should -Match 'Cause'
            $list | Should -Match 'Remedy'
            $list | Should -Match 'Command'
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

        It 'with -Verify <Verb> that the version is not in <Region>' -ForEach @(
            @{ Region = 'eastus'; Verb = 'confirms'; Outcome = 'Failed'; Says = 'no replica in eastus' }
            @{ Region = 'uksouth'; Verb = 'refutes'; Outcome = 'Passed'; Says = 'available in uksouth' }
        ) {
            $finding = "(GalleryImageNotFound) The gallery image $contoso/images/web-server-2025/versions/2.3.0 is not available in $Region region." | Invoke-SigDiagnosis -Verify
            $finding.RuleId | Should -Be 'SIG601'
            $finding.Outcome | Should -Be $Outcome
            $finding.Verification | Should -Match $Says
        }

        It 'says why a finding could not be verified' {
            $finding = "(GalleryImageNotFound) The gallery image $($contoso -replace '1{8}(-1{4}){3}-1{12}', '33333333-3333-3333-3333-333333333333')/images/web/versions/2.3.0 is not available in uksouth region." | Invoke-SigDiagnosis -Verify
            $finding.RuleId | Should -Be 'SIG601'
            $finding.Outcome | Should -Be 'NotEvaluated'
            $finding.Verification | Should -Not -BeNullOrEmpty
        }

        It 'does not change a finding that cannot be verified' {
            $finding = $badVersionName | Invoke-SigDiagnosis -Verify
            $finding.RuleId | Should -Be 'SIG301'
            $finding.Outcome | Should -Be 'Failed'
            $finding.Verification | Should -BeNullOrEmpty
        }

        It 'shows the verification in the table' {
            $text = "(GalleryImageNotFound) The gallery image $contoso/images/web-server-2025/versions/2.3.0 is not available in uksouth region." |
                Invoke-SigDiagnosis -Verify | Format-Table | Out-String -Width 200
            $text | Should -Match 'Refuted: The image version 2\.3\.0 is now available in uksouth\.'
        }
    }
}
