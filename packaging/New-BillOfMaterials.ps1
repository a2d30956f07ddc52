<#
.SYNOPSIS
    Makes the bill of materials of the module: every package in it with version, license, and hash, in the format of CycloneDX.
.PARAMETER Path
    The JSON file to write.
.PARAMETER Version
    The version of the module.
#>
#Requires -Version 5.1
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Version
)

$ErrorActionPreference = 'Stop'

function Invoke-Dotnet {
    $output = & dotnet @args 2>&1
    if ($LASTEXITCODE) { throw "dotnet $args ended with exit code $LASTEXITCODE.`n$($output -join "`n")" }
}

Push-Location (Split-Path $PSScriptRoot)
try {
    Invoke-Dotnet tool restore
    # Core and the cmdlets bring no package; everything in the module comes with this project, which the build has restored.
    $project = 'src/SigTroubleshoot.Azure/SigTroubleshoot.Azure.csproj'
    $leftOut = Select-Xml -Path $project -XPath '//PackageReference[@ExcludeAssets="runtime"]/@Include' | ForEach-Object { $_.Node.Value -split ';' }
    Invoke-Dotnet tool run dotnet-CycloneDX $project --exclude-filter ($leftOut -join ',') --framework net8.0 --disable-package-restore `
        --no-serial-number --set-name SigTroubleshoot --set-version $Version --set-type Library --output-format Json `
        --output (Split-Path $Path) --filename (Split-Path $Path -Leaf)

    # The same packages make the same file.
    $text = [IO.File]::ReadAllText($Path) -replace "`r" -replace '"timestamp": "[^"]*"', '"timestamp": "2000-01-01T00:00:00Z"'
    [IO.File]::WriteAllText($Path, $text)
}
finally { Pop-Location }
