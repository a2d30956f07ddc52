<#
.SYNOPSIS
    A pipeline's gate: tests the image version that the next step would create, and stops the pipeline if Azure would refuse it.
.EXAMPLE
    ./samples/gate.ps1 -Version 2.4.0
#>
param(
    [Parameter(Mandatory)] [string] $Version,
    [string[]] $Region = @('westeurope', 'northeurope')
)

$request = @{
    ResourceGroupName          = 'rg-golden-images'
    GalleryName                = 'gal_contoso'
    GalleryImageDefinitionName = 'web-server-2025'
    Name                       = $Version
    Location                   = 'westeurope'
    SourceImageId              = '/subscriptions/3c5a8e0d-41f7-4b6a-9d2e-7f0b6c1a9e54/resourceGroups/rg-build/providers/Microsoft.Compute/images/web-server-build-118'
    TargetRegion               = @($Region | ForEach-Object { @{ Name = $_; ReplicaCount = 3 } })
}

$result = Test-SigImageVersion @request
$result.Findings | ForEach-Object { "$($_.Severity) $($_.RuleId): $($_.Message)" }
if (-not $result.Passed) { exit 1 }

# The same splat creates the version:
#   New-AzGalleryImageVersion @request
'The image version can be created.'
