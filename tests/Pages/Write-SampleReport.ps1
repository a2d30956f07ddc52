<#
.SYNOPSIS
    Writes the sample report that check.mjs opens: findings of every kind, suppressed and masked ones, markup and long names, and a table of versions.
.PARAMETER Path
    The reports to write.
.PARAMETER Empty
    Writes a report without any finding.
#>
#Requires -Version 7
param([Parameter(Mandatory)] [string[]] $Path, [switch] $Empty)
$ErrorActionPreference = 'Stop'
Import-Module SigTroubleshoot

$gallery = '/subscriptions/8d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso'
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

function New-Region([string] $Region, [string] $State, [hashtable] $More = @{}) {
    [SigTroubleshoot.RegionReplication] (Join-Table @{ Region = $Region; State = $State; ReplicaCount = 2; StorageAccountType = 'Standard_ZRS' } $More)
}

function New-Health([string] $Definition, [string] $Name, [string] $State, [object[]] $Regions, [hashtable] $More = @{}) {
    [SigTroubleshoot.ReplicationHealth] (Join-Table @{
            ResourceId = "$gallery/images/$Definition/versions/$Name"; GalleryName = 'gal_contoso'; GalleryImageDefinitionName = $Definition; Name = $Name
            State = $State; ReadAt = [DateTimeOffset]::UtcNow; Regions = [SigTroubleshoot.RegionReplication[]] $Regions
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
}
$items | Export-SigReport -Path $Path -IncludePassed
