<#
.SYNOPSIS
    Writes the sample report that check.mjs opens: findings of every kind, suppressed ones, markup and long names, and every table with every state.
.PARAMETER Path
    The reports to write.
.PARAMETER Empty
    Writes a report without any finding.
.PARAMETER Culture
    The language of the page.
#>
#Requires -Version 7
param([Parameter(Mandatory)] [string[]] $Path, [switch] $Empty, [string] $Culture = 'en')
$ErrorActionPreference = 'Stop'
Import-Module SigTroubleshoot

$gallery = '/subscriptions/8d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso'
$now = [DateTimeOffset]::UtcNow
$help = 'https://learn.microsoft.com/azure/virtual-machines/troubleshooting-shared-images'

function Join-Table([hashtable] $Table, [hashtable] $More) {
    foreach ($name in $More.Keys) { $Table[$name] = $More[$name] }
    $Table
}

function New-Finding([string] $RuleId, [string] $Target, [string] $Message, [hashtable] $More = @{}) {
    $rule = Get-SigRule $RuleId
    [SigTroubleshoot.Finding] (Join-Table @{
            RuleId = $RuleId; Name = $rule.Name; Area = $rule.Area; Severity = $rule.Severity; Target = $Target; Message = $Message
            Cause = $rule.Cause; Remedy = $rule.Remedy; Command = $rule.AzureCli; HelpUri = $help
        } $More)
}

# What a job makes of the outputs: a program may create their types, but not set what only a read of Azure shows.
function New-Region([string] $Region, [string] $State, [hashtable] $More = @{}) {
    [pscustomobject] (Join-Table @{ Region = $Region; State = $State; ReplicaCount = 2; StorageAccountType = 'Standard_ZRS' } $More)
}

function New-Health([string] $Definition, [string] $Name, [string] $State, [object[]] $Regions, [hashtable] $More = @{}) {
    [pscustomobject] (Join-Table @{
            ResourceId = "$gallery/images/$Definition/versions/$Name"; GalleryName = 'gal_contoso'; GalleryImageDefinitionName = $Definition; Name = $Name
            State = $State; ReadAt = $now; Regions = $Regions
        } $More)
}

function New-Failure([string] $Target, [string] $Operation, [hashtable] $More = @{}) {
    [SigTroubleshoot.OperationFailure] (Join-Table @{ Target = $Target; ResourceGroupName = 'rg-images-prod'; Time = $now.AddHours(-2); Operation = $Operation; Caller = 'ada@contoso.example'; CorrelationId = '5a8a2c1e-3b57-4a39-8f4e-6f3b7b1f0c2d' } $More)
}

function New-Use([string] $Name, [string] $CanDelete, [hashtable] $More = @{}) {
    [SigTroubleshoot.ImageUse] (Join-Table @{
            ResourceId = "$gallery/images/web-linux/versions/$Name"; GalleryName = 'gal_contoso'; GalleryImageDefinitionName = 'web-linux'; Name = $Name; CanDelete = $CanDelete
            PublishedDate = $now.AddDays(-200); EndOfLifeDate = $now.AddDays(30); Regions = [string[]] ('westeurope', 'northeurope'); Replicas = 4; SizeInGB = 30; Cost = 12.5
        } $More)
}

$items = if (-not $Empty) {
    New-Finding SIG101 'my-gallery' "The gallery name 'my-gallery' contains an invalid character: '-' at position 3." @{ Source = 'infra/main.bicep (Bicep)'; Line = 23; Column = 14; Command = "New-AzGallery -ResourceGroupName rg-images-prod -Name my.gallery -Location westeurope`naz sig create -g rg-images-prod -r my.gallery" }
    New-Finding SIG310 "$gallery/images/web-linux/versions/2.4.0" "The target regions of '2.4.0' do not contain its own location 'westeurope'." @{ Source = 'infra/modules/version.bicep (Bicep)'; Line = 41; Column = 9; Confidence = 'Likely' }
    New-Finding SIG316 "$gallery/images/web-linux/versions/2.4.0" "The version '2.4.0' has one replica in 'northeurope'." @{ Source = 'infra/modules/version.bicep (Bicep)'; Line = 44; Column = 13 }
    New-Finding SIG303 "$gallery/images/build-<b>agents</b>/versions/01.0" "The version name '01.0' is not Major.Minor.Patch: <img src=x onerror=alert(1)> & 'quotes'." @{ Source = 'pack/agents.pkr.hcl (Packer)'; Line = 8 }
    New-Finding SIG330 "$gallery/images/$('a-very-long-image-definition-name-' * 3)/versions/10.20.30" "The end-of-life date 2020-05-01 is in the past." @{ Suppression = @{ Reason = 'Kept for the audit until the end of the year'; Expires = '2027-01-31'; Source = 'sigtroubleshoot.json:12' } }
    New-Finding SIG921 'gal_contoso' "ApiVersionUnknown could not be evaluated: the API version is [parameters('api-version')]." @{ Outcome = 'NotEvaluated'; Severity = 'Information'; Source = 'azuredeploy.json (ARM template)'; Line = 3 }
    New-Finding SIG216 "$gallery/images/web-linux" "The image definition 'web-linux' does not specify a Hyper-V generation." @{ Severity = 'Information'; Evidence = '"properties": { "osType": "Linux" }' }
    New-Finding SIG102 'gal_contoso' "The gallery name 'gal_contoso' is short enough." @{ Outcome = 'Passed'; Severity = 'Information'; Cause = ''; Remedy = ''; Command = '' }
    New-Health 'web-linux' '2.4.0' 'Degraded' @((New-Region westeurope Completed), (New-Region northeurope Failed @{ Details = 'The replication failed: quota exceeded.' }), (New-Region eastus Absent)) @{ Progress = 33 }
    New-Health 'web-linux' '2.3.1' 'Healthy' @((New-Region westeurope Completed), (New-Region northeurope Completed), (New-Region eastus Completed @{ ExcludeFromLatest = $true }))
    New-Health 'build-agents' '10.20.30' 'InProgress' @((New-Region westeurope Completed @{ ReplicaCount = 1 }), (New-Region japaneast Replicating @{ Progress = 45 }), (New-Region brazilsouth Replicating), (New-Region southeastasia Unknown)) @{ Progress = 61 }
    New-Health 'build-agents' '10.20.29' 'NotEvaluated' @() @{ Reason = 'The signed-in account is not allowed to read it (403).' }
    New-Health 'build-agents' '10.20.28' 'SoftDeleted' @() @{ DeletedDate = $now.AddDays(-2); UsableUntil = $now.AddDays(1); RestorableUntil = $now.AddDays(5) }
    New-Health 'web-windows' '3.0.0' 'Stuck' @((New-Region westeurope Completed @{ SharingState = 'Succeeded' }), (New-Region uksouth Replicating @{ Progress = 10; Since = $now.AddHours(-9); TimeLeft = [timespan]'1.02:00:00'; SharingState = 'InProgress' })) @{ PublishedDate = $now.AddDays(-40); LastWrite = $now.AddHours(-9); UsualTime = [timespan]'00:35:00'; TimeLeft = [timespan]'1.02:00:00'; SharingPermission = 'Groups'; SharedWith = @('7d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34', '6d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34') }
    New-Failure "$gallery/images/web-linux/versions/2.4.0" 'Microsoft.Compute/galleries/images/versions/write' @{ Code = 'InvalidParameter'; Message = 'The source <b>is</b> not in this region.' }
    New-Failure '/subscriptions/8d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34/resourceGroups/rg-images-prod/providers/Microsoft.Compute/virtualMachineScaleSets/vmss-web' 'Microsoft.Compute/virtualMachineScaleSets/write' @{ Code = 'SkuNotAvailable'; Message = 'The size is not available.'; ResolvedAt = $now.AddHours(-1) }
    New-Failure '/subscriptions/8d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34' '' @{ Time = $null; Outcome = 'NotEvaluated'; Reason = 'The log could not be read (403).' }
    [SigTroubleshoot.Usage] @{ SubscriptionId = '8d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34'; Location = 'westeurope'; Resource = 'ImageVersions'; CurrentValue = 9500; Limit = 10000; Findings = [SigTroubleshoot.Finding[]] (New-Finding SIG904 'westeurope' 'The subscription uses 95% of its image versions.' @{ Severity = 'Warning' }) }
    [SigTroubleshoot.Usage] @{ SubscriptionId = '8d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34'; Location = 'northeurope'; Resource = 'Galleries'; CurrentValue = 100; Limit = 100 }
    [SigTroubleshoot.Usage] @{ SubscriptionId = '8d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34'; Location = 'northeurope'; Resource = 'ReplicasPerVersion'; CurrentValue = 3; Limit = 100; Target = "$gallery/images/web-linux/versions/2.4.0" }
    [SigTroubleshoot.Usage] @{ SubscriptionId = '7d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34'; Reason = 'The subscription could not be read (403).' }
    [SigTroubleshoot.LatestVersion] @{ DefinitionId = "$gallery/images/web-linux"; Location = 'westeurope'; Version = '2.4.0'; Newest = '2.4.0'; Outcome = 'Passed' }
    [SigTroubleshoot.LatestVersion] @{ DefinitionId = "$gallery/images/web-linux"; Location = 'northeurope'; Version = '2.3.1'; Newest = '2.4.0'; Outcome = 'Passed'; Reason = '2.4.0 (its replica is Failed) is skipped.' }
    [SigTroubleshoot.LatestVersion] @{ DefinitionId = "$gallery/images/web-linux"; Location = 'japaneast'; Newest = '2.4.0'; Outcome = 'Failed'; Reason = 'No version is replicated to the region.' }
    [SigTroubleshoot.LatestVersion] @{ DefinitionId = "$gallery/images/web-windows"; Outcome = 'NotEvaluated'; Reason = 'The versions could not be read (403).' }
    New-Use '1.9.0' 'Yes'
    New-Use '2.0.0' 'No' @{ Reasons = [string[]] ('it is the latest version in westeurope', 'the gallery is shared, so its uses elsewhere cannot be seen') }
    New-Use '2.1.0' 'NotEvaluated' @{ Reason = 'The subscription could not be read (403).' }
}
$items | Export-SigReport -Path $Path -IncludePassed -Culture $Culture
