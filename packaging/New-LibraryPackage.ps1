<#
.SYNOPSIS
    Makes the NuGet package of SigTroubleshoot.Core. The same sources make the same bytes.
.PARAMETER Destination
    The folder of the package.
.PARAMETER RepositoryUri
    The public address of the repository. Without it, the package has none.
.OUTPUTS
    The file of the package.
#>
#Requires -Version 5.1
[CmdletBinding()]
[OutputType([System.IO.FileInfo])]
param(
    [Parameter(Mandatory)] [string] $Destination,
    [string] $RepositoryUri
)

$ErrorActionPreference = 'Stop'
$project = Join-Path (Split-Path $PSScriptRoot) 'src/SigTroubleshoot.Core'
$null = New-Item -ItemType Directory -Path $Destination -Force
$options = '--configuration', 'Release', '--output', (Convert-Path -LiteralPath $Destination)
if ($RepositoryUri) { $options += "-p:PackageProjectUrl=$RepositoryUri" }
& dotnet pack $project @options | Out-Host
if ($LASTEXITCODE) { throw "dotnet pack ended with exit code $LASTEXITCODE." }
$version = & dotnet msbuild $project -getProperty:PackageVersion
Get-Item -LiteralPath (Join-Path $Destination "SigTroubleshoot.Core.$version.nupkg")
