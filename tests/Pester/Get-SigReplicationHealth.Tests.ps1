BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')

    $gallery = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso'
    $webServer = "$gallery/images/web-server-2025"

    # A version from Get-AzGalleryImageVersion. Regions are pairs of a name and a state; without any, the status was not requested.
    function New-Version([object[]] $Region = @(), [string] $Name = '1.2.3', [string] $ProvisioningState = 'Succeeded', [int] $AgeInHours = 1) {
        $version = [pscustomobject]@{
            Id                = "$gallery/images/ubuntu-24/versions/$Name"
            Name              = $Name
            ResourceGroupName = 'rg-golden-images'
            Location          = 'westeurope'
            ProvisioningState = $ProvisioningState
            PublishingProfile = [pscustomobject]@{
                TargetRegions = @(foreach ($one in $Region) { [pscustomobject]@{ Name = $one[0]; RegionalReplicaCount = 3; StorageAccountType = 'Standard_ZRS' } })
                PublishedDate = [DateTime]::UtcNow.AddHours(-$AgeInHours)
            }
            ReplicationStatus = $null
        }
        if ($Region) {
            $version.ReplicationStatus = [pscustomobject]@{
                AggregatedState = if (@($Region | Where-Object { $_[1] -ne 'Completed' })) { 'InProgress' } else { 'Completed' }
                Summary         = @(foreach ($one in $Region) { [pscustomobject]@{ Region = $one[0]; State = $one[1]; Progress = 40; Details = '' } })
            }
        }
        $version
    }
}

Describe 'Get-SigReplicationHealth' {
    Context 'parameters' {
        BeforeAll {
            $command = Get-Command Get-SigReplicationHealth
        }

        It 'accepts names by position: <Name> at <Position>' -ForEach @(
            @{ Name = 'ResourceGroupName'; Position = 0 }
            @{ Name = 'GalleryName'; Position = 1 }
            @{ Name = 'GalleryImageDefinitionName'; Position = 2 }
            @{ Name = 'Name'; Position = 3 }
        ) {
            $command.Parameters[$Name].ParameterSets['Name'].Position | Should -Be $Position
        }

        It 'accepts an ID as <_>' -ForEach 'ResourceId', 'Id' {
            $parameter = $command.Parameters['ResourceId']
            @($parameter.Name) + $parameter.Aliases | Should -Contain $_
        }

        It 'rejects -ThrottleLimit <_>' -ForEach 0, 129 {
            { Get-SigReplicationHealth -ThrottleLimit $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        }

        It 'returns ReplicationHealth' {
            $command.OutputType.Name | Should -Be 'SigTroubleshoot.ReplicationHealth'
        }
    }

    Context 'with invalid IDs' {
        It 'reports <_>' -ForEach @(
            'gal_contoso/web'
            '/subscriptions/contoso'
            '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm'
        ) {
            $output = Get-SigReplicationHealth -ResourceId $_ -ErrorVariable problems -ErrorAction SilentlyContinue
            $output | Should -BeNullOrEmpty
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'ResourceIdMalformed,*'
            $problems[0].TargetObject | Should -Be $_
            $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }

        It 'continues with the rest of the pipeline' {
            $answers = 'a/b', (New-Version @(, @('West Europe', 'Completed'))), 42, 'c/d' |
                Get-SigReplicationHealth -ErrorVariable problems -ErrorAction SilentlyContinue
            @($answers).Count | Should -Be 1
            $answers.Name | Should -Be '1.2.3'
            $problems.FullyQualifiedErrorId -replace ',.*' | Should -Be 'ResourceIdMalformed', 'VersionNotRecognized', 'ResourceIdMalformed'
        }

        It 'skips $null and empty text' {
            $null, '' | Get-SigReplicationHealth -ErrorVariable problems | Should -BeNullOrEmpty
            $problems | Should -BeNullOrEmpty
        }

        It 'does not evaluate an image of another owner, and says why: <_>' -ForEach @(
            '/SharedGalleries/44444444-4444-4444-4444-444444444444-GAL_FABRIKAM/Images/rhel/Versions/9.5.0'
            '/CommunityGalleries/contosopub-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9/Images/ubuntu/Versions/1.1.0'
        ) {
            $answer = Get-SigReplicationHealth -ResourceId $_
            $answer.State | Should -Be 'NotEvaluated'
            $answer.Reason | Should -Not -BeNullOrEmpty
        }
    }

    Context 'with versions that include their status' {
        It 'finds <State> if regions are <Said>' -ForEach @(
            @{ State = 'Healthy'; Said = 'complete'; Region = @(@('West Europe', 'Completed'), @('North Europe', 'Completed')); Rule = @() }
            @{ State = 'InProgress'; Said = 'replicating for an hour'; Region = @(@('West Europe', 'Completed'), @('North Europe', 'Replicating')); Rule = @('SIG502') }
            @{ State = 'Stuck'; Said = 'replicating since the version was created nine hours ago'; Region = @(@('West Europe', 'Completed'), @('North Europe', 'Replicating')); Age = 9; Provisioning = 'Creating'; Rule = @('SIG503') }
            @{ State = 'InProgress'; Said = 'replicating in an update of an old version'; Region = @(@('West Europe', 'Completed'), @('North Europe', 'Replicating')); Age = 960; Provisioning = 'Updating'; Rule = @('SIG502') }
            @{ State = 'Deleting'; Said = 'still complete although the version is being deleted'; Region = @(@('West Europe', 'Completed'), @('North Europe', 'Completed')); Provisioning = 'Deleting'; Rule = @('SIG932') }
            @{ State = 'Degraded'; Said = 'failed in part'; Region = @(@('West Europe', 'Completed'), @('North Europe', 'Failed')); Rule = @('SIG501') }
            @{ State = 'Failed'; Said = 'all failed'; Region = @(@('West Europe', 'Failed'), @('North Europe', 'Failed')); Rule = @('SIG501') }
            @{ State = 'Failed'; Said = 'of a version that failed'; Region = @(@('West Europe', 'Unknown'), @('North Europe', 'Unknown')); Provisioning = 'Failed'; Rule = @('SIG334') }
        ) {
            $version = New-Version $Region -AgeInHours $(if ($Age) { $Age } else { 1 }) -ProvisioningState $(if ($Provisioning) { $Provisioning } else { 'Succeeded' })
            $health = $version | Get-SigReplicationHealth -ErrorVariable problems

            $problems | Should -BeNullOrEmpty
            $health | Should -BeOfType 'SigTroubleshoot.ReplicationHealth'
            $health.State | Should -Be $State
            $health.ResourceId | Should -Be $version.Id
            $health.Regions.Region | Should -Be 'westeurope', 'northeurope'
            foreach ($id in $Rule) { $health.Findings.RuleId | Should -Contain $id }
        }

        It 'reads the JSON of the Azure CLI line by line' {
            $json = @"
{
  "id": "$webServer/versions/2.5.0",
  "location": "westeurope",
  "name": "2.5.0",
  "provisioningState": "Succeeded",
  "publishingProfile": {
    "publishedDate": "2026-01-02T03:04:05.678901+00:00",
    "targetRegions": [
      { "name": "West Europe", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" },
      { "name": "UK South", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" }
    ]
  },
  "replicationStatus": {
    "aggregatedState": "Failed",
    "summary": [
      { "details": "", "progress": 100, "region": "West Europe", "state": "Completed" },
      { "details": "Internal error occurred.", "progress": 35, "region": "UK South", "state": "Failed" }
    ]
  },
  "resourceGroup": "rg-golden-images"
}
"@
            $health = $json -split '\r?\n' | Get-SigReplicationHealth
            @($health).Count | Should -Be 1
            $health.State | Should -Be 'Degraded'
            $health.Progress | Should -Be 67
            $health.PublishedDate.UtcDateTime | Should -Be ([DateTime]::new(2026, 1, 2, 3, 4, 5, 678, [DateTimeKind]::Utc).AddTicks(9010))
            $health.Regions[1].Details | Should -Be 'Internal error occurred.'
            ($health.Findings | Where-Object RuleId -EQ 'SIG501').Message | Should -Match 'uksouth'
        }

        It 'sends no request: no sign-in is needed' {
            $before = $env:SIGTROUBLESHOOT_ENVIRONMENT
            $env:SIGTROUBLESHOOT_ENVIRONMENT = 'no cloud of this name'
            try { (New-Version @(, @('West Europe', 'Completed')) | Get-SigReplicationHealth -ErrorAction Stop).State | Should -Be 'Healthy' }
            finally { $env:SIGTROUBLESHOOT_ENVIRONMENT = $before }
        }
    }

    Context 'on the simulated Azure' {
        BeforeAll {
            . (Join-Path $PSScriptRoot 'Start-ArmSimulator.ps1')
            $simulator = Start-ArmSimulator -Option '--fault', '403:web-server-2025/versions/1.0.0', '--fault', 'hang:appliance/versions/5.0.1'
        }

        BeforeEach {
            Skip-WithoutSimulator $simulator
        }

        AfterAll {
            Stop-ArmSimulator $simulator
        }

        It 'returns each version of an image definition once' {
            $health = Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025
            ($health | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.State)" }) -join ', ' |
                Should -Be '1.0.0 NotEvaluated, 2.3.0 Healthy, 2.4.0 InProgress, 2.5.0 Degraded, 2.6.0 Stuck, 2.7.0 Degraded'
        }

        It 'says why a version could not be read, and reads the others' {
            $health = "$webServer/versions/1.0.0", "$webServer/versions/9.9.9", "$webServer/versions/2.3.0" | Get-SigReplicationHealth -ErrorVariable problems
            $problems | Should -BeNullOrEmpty
            ($health | Where-Object Name -EQ '1.0.0').Reason | Should -Match '403|not allowed|authori[sz]ation'
            ($health | Where-Object Name -EQ '9.9.9').State | Should -Be 'NotEvaluated'
            ($health | Where-Object Name -EQ '2.3.0').State | Should -Be 'Healthy'
        }

        It 'reads the status of a version that does not include it' {
            $version = [pscustomobject]@{ Id = "$webServer/versions/2.5.0"; Name = '2.5.0'; Location = 'westeurope'; ReplicationStatus = $null }
            $health = $version | Get-SigReplicationHealth
            $health.State | Should -Be 'Degraded'
            ($health.Regions | Where-Object State -EQ 'Failed').Region | Should -Be 'northeurope'
            ($health.Findings | Where-Object RuleId -EQ 'SIG501').Command | Should -Match 'gal_contoso'
        }

        It 'accepts wildcards' {
            (Get-SigReplicationHealth rg-* gal_* web-* 2.[37].0).Name | Sort-Object | Should -Be '2.3.0', '2.7.0'
        }

        It 'reports an image definition without versions' {
            $health = Get-SigReplicationHealth -Id "$gallery/images/empty"
            $health.State | Should -Be 'NotEvaluated'
            $health.Name | Should -BeNullOrEmpty
            $health.Reason | Should -Match 'empty'
        }

        It 'reports a gallery that does not exist, and continues' {
            $health = ($gallery -replace 'gal_contoso', 'gal_none'), "$webServer/versions/2.3.0" | Get-SigReplicationHealth -ErrorVariable problems -ErrorAction SilentlyContinue
            $health.Name | Should -Be '2.3.0'
            @($problems).Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'ReadingFailedNotFound,*'
        }

        It 'ends immediately when it is stopped, although Azure does not respond' {
            $shell = [powershell]::Create()
            try {
                $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
                $null = $shell.AddScript("Import-Module '$manifest'; '$gallery/images/appliance/versions/5.0.1', '$webServer/versions/2.3.0' | Get-SigReplicationHealth")
                $running = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
                while ($output.Count -eq 0 -and -not $running.IsCompleted) { [Threading.Thread]::Sleep(20) }
                $watch = [Diagnostics.Stopwatch]::StartNew()
                $shell.Stop()
                $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
                $shell.InvocationStateInfo.State | Should -Be 'Stopped'
                $output.Name | Should -Be '2.3.0'
            }
            finally {
                $shell.Dispose()
            }
        }

        It 'reads several subscriptions' {
            $health = Get-SigReplicationHealth -SubscriptionId 11111111-1111-1111-1111-111111111111, 22222222-2222-2222-2222-222222222222 -GalleryImageDefinitionName web-server-2025
            $health.GalleryName | Sort-Object -Unique | Should -Be 'gal_contoso', 'gal_test'
        }
    }

    Context 'on the simulated Azure, in an Az session' {
        BeforeAll {
            . (Join-Path $PSScriptRoot 'Start-ArmSimulator.ps1')
            $simulator = Start-ArmSimulator -Az
            $secret = $env:AZURE_CLIENT_SECRET
        }

        BeforeEach {
            Skip-WithoutSimulator $simulator
        }

        AfterEach {
            $env:SIGTROUBLESHOOT_READER = $null
            $env:ARMSIMULATOR_TOKEN_FORM = $null
            $env:AZURE_CLIENT_SECRET = $secret
        }

        AfterAll {
            Stop-ArmSimulator $simulator
        }

        It 'reads with <Reader>, tokens as <Form>' -ForEach @(
            @{ Reader = 'Az'; Form = 'SecureString' }
            @{ Reader = 'Az'; Form = 'String' }
            @{ Reader = 'Sdk'; Form = 'SecureString' }
            @{ Reader = 'Sdk'; Form = 'String' }
        ) {
            $env:SIGTROUBLESHOOT_READER = $Reader
            if ($Reader -eq 'Sdk' -and $PSVersionTable.PSVersion -lt '7.4') {
                { Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 } | Should -Throw -ErrorId 'ReaderUnsupported,*'
                return
            }

            $env:ARMSIMULATOR_TOKEN_FORM = $Form

            $health = Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 -Verbose 4>&1
            $notes = @($health | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
            ($health | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }).Count | Should -Be 6
            "$($notes[0])" | Should -Match $(if ($Reader -eq 'Az') { 'Invoke-AzRestMethod' } else { 'Az context' })
        }

        It 'reads with the specified context' {
            $context = Get-AzContext
            (Get-SigReplicationHealth -DefaultProfile $context -Id "$webServer/versions/2.3.0").State | Should -Be 'Healthy'
        }

        It 'reports that the user is not signed in' {
            Disconnect-AzAccount
            try { { $env:SIGTROUBLESHOOT_READER = 'Az'; Get-SigReplicationHealth rg-golden-images } | Should -Throw -ErrorId 'AzNotSignedIn,*' }
            finally { $null = Connect-AzAccount }
        }
    }
}
