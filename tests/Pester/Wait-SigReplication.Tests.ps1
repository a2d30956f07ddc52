BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')

    $webServer = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso/images/web-server-2025'
}

Describe 'Wait-SigReplication' {
    Context 'parameters' {
        BeforeAll {
            $command = Get-Command Wait-SigReplication
        }

        It 'accepts the same names, IDs, and objects as Get-SigReplicationHealth' {
            # What a result contains besides its state does not change how long to wait.
            $details = 'IncludeSoftDeleted', 'IncludeSharing', 'IncludeValidation'
            $shared = (Get-Command Get-SigReplicationHealth).Parameters.Keys | Where-Object { $_ -notin $details }
            $shared | Where-Object { $_ -notin $command.Parameters.Keys } | Should -BeNullOrEmpty
        }

        It 'accepts -TimeoutSec, like other cmdlets' {
            $command.Parameters['Timeout'].Aliases | Should -Contain 'TimeoutSec'
        }

        It 'rejects -<Name> <Value>' -ForEach @(
            @{ Name = 'Timeout'; Value = -1; ErrorId = 'TimeInvalid,*' }
            @{ Name = 'Interval'; Value = 0; ErrorId = 'TimeInvalid,*' }
            @{ Name = 'Interval'; Value = 'soon'; ErrorId = 'ParameterArgumentTransformationError*' }
            @{ Name = 'Region'; Value = ''; ErrorId = 'ParameterArgumentValidationError*' }
        ) {
            $splat = @{ ResourceId = "$webServer/versions/2.3.0" }
            $splat[$Name] = $Value
            { Wait-SigReplication @splat } | Should -Throw -ErrorId $ErrorId
        }
    }

    Context 'with invalid IDs' {
        It 'reports each, and continues' {
            $output = 'a/b', $null, 42, 'c/d' | Wait-SigReplication -ErrorVariable problems -ErrorAction SilentlyContinue
            $output | Should -BeNullOrEmpty
            $problems.FullyQualifiedErrorId -replace ',.*' | Should -Be 'ResourceIdMalformed', 'VersionNotRecognized', 'ResourceIdMalformed'
        }

        It 'does not wait for an image of another owner' {
            $answer = Wait-SigReplication -ResourceId '/CommunityGalleries/contosopub-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9/Images/ubuntu/Versions/1.1.0'
            $answer.State | Should -Be 'NotEvaluated'
            $answer.Reason | Should -Not -BeNullOrEmpty
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

        It 'returns <State> immediately for <Version>, because waiting changes nothing' -ForEach @(
            @{ Version = '2.3.0'; State = 'Healthy' }
            @{ Version = '2.5.0'; State = 'Degraded' }
            @{ Version = '9.9.9'; State = 'NotEvaluated' }
        ) {
            $health = Wait-SigReplication -Id "$webServer/versions/$Version" -ErrorVariable problems
            $problems | Should -BeNullOrEmpty
            $health.State | Should -Be $State
            $health.Name | Should -Be $Version
        }

        It 'returns unfinished versions at the timeout, each with an error' {
            $health = Wait-SigReplication rg-golden-images gal_contoso web-server-2025 2.[34].0 -Timeout 1 -Interval 0.3 -ErrorVariable problems -ErrorAction SilentlyContinue
            ($health | ForEach-Object { "$($_.Name) $($_.State)" }) -join ', ' | Should -Be '2.3.0 Healthy, 2.4.0 InProgress'
            @($problems).Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'ReplicationTimeout,*'
            $problems[0].CategoryInfo.Category | Should -Be 'OperationTimeout'
            $problems[0].TargetObject | Should -Be "$webServer/versions/2.4.0"
            $problems[0].Exception.Message | Should -Match 'uksouth: Replicating 40 %'
        }

        It 'reads once with -Timeout 0' {
            $health = Wait-SigReplication -Id "$webServer/versions/2.6.0" -Timeout 0 -ErrorVariable problems -ErrorAction SilentlyContinue
            $health.State | Should -Be 'Stuck'
            $problems.Count | Should -Be 1
        }

        It 'waits for only one region, written as <_>' -ForEach 'West Europe', 'westeurope' {
            $health = Wait-SigReplication -Id "$webServer/versions/2.4.0" -Region $_ -ErrorVariable problems
            $problems | Should -BeNullOrEmpty
            $health.State | Should -Be 'InProgress'
        }

        It 'accepts a version piped with its status, and reads it again' {
            $version = [pscustomobject]@{
                Id                = "$webServer/versions/2.3.0"
                Name              = '2.3.0'
                Location          = 'westeurope'
                PublishingProfile = [pscustomobject]@{ TargetRegions = @([pscustomobject]@{ Name = 'West Europe'; RegionalReplicaCount = 3 }) }
                ReplicationStatus = [pscustomobject]@{ AggregatedState = 'InProgress'; Summary = @([pscustomobject]@{ Region = 'West Europe'; State = 'Replicating'; Progress = 1; Details = '' }) }
            }
            $health = $version, $version | Wait-SigReplication
            @($health).Count | Should -Be 1
            $health.State | Should -Be 'Healthy'
        }

        It 'accepts the output of Get-SigReplicationHealth' {
            (Get-SigReplicationHealth -Id "$webServer/versions/2.3.0" | Wait-SigReplication).State | Should -Be 'Healthy'
        }

        It 'shows the progress, and removes the bars' {
            $shell = [powershell]::Create()
            try {
                $null = $shell.AddScript("`$ErrorActionPreference = 'SilentlyContinue'; Import-Module '$manifest'; Wait-SigReplication -Id '$webServer/versions/2.4.0' -Timeout 0").Invoke()
                $bars = @($shell.Streams.Progress | Where-Object { $_.Activity -in 'Waiting for replication', 'westeurope', 'northeurope', 'uksouth' })
                $bars.Activity | Should -Contain 'uksouth'
                ($bars | Where-Object { $_.Activity -eq 'uksouth' -and $_.RecordType -eq 'Processing' })[0].PercentComplete | Should -Be 40
                @($bars | Where-Object RecordType -EQ 'Completed').ActivityId | Sort-Object | Should -Be 0, 1, 2, 3
            }
            finally {
                $shell.Dispose()
            }
        }

        It 'ends immediately when it is stopped' {
            $shell = [powershell]::Create()
            try {
                $null = $shell.AddScript("Import-Module '$manifest'; Wait-SigReplication -Id '$webServer/versions/2.4.0' -Verbose")
                $running = $shell.BeginInvoke()
                # The bars appear after the first read; then it waits.
                while ($shell.Streams.Progress.Count -eq 0 -and -not $running.IsCompleted) { [Threading.Thread]::Sleep(20) }
                $watch = [Diagnostics.Stopwatch]::StartNew()
                $shell.Stop()
                $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
                $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            }
            finally {
                $shell.Dispose()
            }
        }
    }
}
