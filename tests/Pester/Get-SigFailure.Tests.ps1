BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'Get-SigFailure' {
    Context 'without Azure' {
        It 'rejects <Since>: <ErrorId>' -ForEach @(
            @{ Since = '7'; ErrorId = 'ParameterArgumentTransformationError*' }
            @{ Since = 'soon'; ErrorId = 'ParameterArgumentTransformationError*' }
            @{ Since = '91d'; ErrorId = 'SinceOutOfRange*' }
            @{ Since = '30m'; ErrorId = 'SinceOutOfRange*' }
        ) {
            { Get-SigFailure -Since $Since } | Should -Throw -ErrorId $ErrorId
        }

        It 'reads 7d as seven days, although PowerShell reads it as a number' {
            # Without a valid time, the wrong subscription would not be reached.
            Get-SigFailure contoso -Since 7d -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'SubscriptionIdInvalid*'
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

        It 'returns what failed since yesterday, with the cause' {
            $failures = Get-SigFailure
            $failures | Should -BeOfType 'SigTroubleshoot.OperationFailure'
            ($failures | ForEach-Object { "$($_.Target -replace '^.*/') $($_.Findings.RuleId)" }) -join ', ' | Should -Be 'v3.0.0 SIG301, 2.9.0 SIG310'
        }

        It 'returns failed machines whose error is about a gallery' {
            (Get-SigFailure -Since 2d).Target -replace '^.*/' | Should -Be 'v3.0.0', '2.9.0', 'vm-web-03'
        }

        It 'is readable in a table of 80 columns' {
            $lines = Get-SigFailure -Since 2d | Out-String -Width 80 -Stream
            ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 80
            $lines -join "`n" | Should -Match 'SIG301'
        }

        It 'looks the same after a job, with its time and its findings' {
            $failures = Get-SigFailure -Since 2d
            $received = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($failures))
            ($received | Out-String -Width 120) | Should -Be ($failures | Out-String -Width 120)
            $received[0].Findings[0].RuleId | Should -Be 'SIG301'
        }

        It 'gives findings that a report takes' {
            $path = Join-Path $TestDrive 'failures.json'
            Get-SigFailure | ForEach-Object { $_.Findings } | Export-SigReport -Path $path
            (Get-Content -LiteralPath $path -Raw | ConvertFrom-Json).findings.Count | Should -Be 2
        }

        It 'says when nothing has failed' {
            Get-SigFailure -GalleryName other -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
            $warnings | Should -Match 'No failed operation'
        }
    }
}

Describe 'Activity logs that are piped to Invoke-SigDiagnosis' {
    BeforeAll {
        $version = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/web/versions/1.0'
        $events = foreach ($status in 'Failed', 'Started') {
            [ordered]@{
                correlationId  = 'c1'
                eventTimestamp = '2026-11-20T12:00:00Z'
                operationName  = @{ value = 'Microsoft.Compute/galleries/images/versions/write' }
                status         = @{ value = $status }
                resourceId     = $version
                properties     = @{ statusMessage = if ($status -eq 'Failed') { '{"error":{"code":"InvalidParameter","message":"The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc"}}' } }
            }
        }
        $json = $events | ConvertTo-Json -Depth 5
    }

    It 'reads <Form>' -ForEach @(
        @{ Form = 'JSON, line by line'; Pipe = { $json -split "`n" } }
        @{ Form = 'JSON as one text'; Pipe = { , $json } }
        @{ Form = 'objects'; Pipe = { $json | ConvertFrom-Json } }
        @{ Form = 'a file'; Pipe = { Set-Content -LiteralPath (Join-Path $TestDrive 'log.json') -Value $json -PassThru:$false; Get-Item (Join-Path $TestDrive 'log.json') } }
    ) {
        $finding = @(& $Pipe | Invoke-SigDiagnosis)
        $finding.Count | Should -Be 1
        $finding[0].RuleId | Should -Be 'SIG301'
        $finding[0].Target | Should -Be $version
    }

    It 'reads the CSV of the portal, which has no reasons' {
        $csv = @(
            '"Correlation id","Operation name",Status,"Event category",Level,Time,Subscription,"Event initiated by","Resource type","Resource group",Resource'
            "c1,`"Create or Update Gallery Image Version`",Failed,Administrative,Error,`"2026-11-20T12:00:00Z`",s,u,Microsoft.Compute/galleries/images/versions,rg,$version"
        )
        $finding = @($csv | ConvertFrom-Csv | Invoke-SigDiagnosis)
        $finding.RuleId | Should -Be 'SIG343'
        $finding.Target | Should -Be $version
    }
}
