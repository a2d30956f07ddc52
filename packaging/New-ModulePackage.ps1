<#
.SYNOPSIS
    Makes the package of the module that the PowerShell Gallery takes. The same module makes the same bytes.
.DESCRIPTION
    Takes everything in the folder of the module, completes the manifest (release notes, and the addresses of the repository), and adds
    the bill of materials. Compress-PSResource makes the package, as Publish-PSResource does.
.PARAMETER Module
    The folder of the module, as dotnet build lays it out.
.PARAMETER Destination
    The folder of the package.
.PARAMETER RepositoryUri
    The public address of the repository, for ProjectUri and IconUri. Without it, the package has neither.
.OUTPUTS
    The file of the package.
#>
#Requires -Version 5.1
[CmdletBinding()]
[OutputType([System.IO.FileInfo])]
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Destination,
    [string] $RepositoryUri
)

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot

function Get-ReleaseNote([string] $Version) {
    $text = [IO.File]::ReadAllText((Join-Path $root 'CHANGELOG.md')) -replace "`r"
    if ($text -notmatch '(?m)^## (?<version>.+)\n\n(?<first>.+)$' -or $Matches.version -notin 'Unreleased', $Version) {
        throw "CHANGELOG.md must begin with a section 'Unreleased' or '$Version' whose first paragraph is the release note."
    }
    $Matches.first
}

function Complete-Manifest([string] $Path, [System.Collections.IDictionary] $Value) {
    $lines = foreach ($name in $Value.Keys) { "            {0} = '{1}'`n" -f $name, $Value[$name].Replace("'", "''") }
    $text = [IO.File]::ReadAllText($Path) -replace "`r"
    $place = [regex] '(?m)^        PSData = @\{\n'
    if ($place.Matches($text).Count -ne 1) { throw "'$Path' must have one line 'PSData = @{'." }
    # An empty label is no label.
    $text = $place.Replace($text, { param($match) $match.Value + -join $lines }) -replace "(?m)^ *Prerelease = '' *#.*\n"
    [IO.File]::WriteAllText($Path, $text)
}

# A package has a random name and random IDs in it, the system that made it, and the time of everything.
function Convert-ToStable([string] $Path, [string] $Target) {
    $time = [DateTimeOffset]::new(2000, 1, 1, 0, 0, 0, [TimeSpan]::Zero)
    $from = [IO.Compression.ZipFile]::OpenRead($Path)
    $to = [IO.Compression.ZipFile]::Open($Target, [IO.Compression.ZipArchiveMode]::Create)
    try {
        $entries = @{}
        foreach ($entry in $from.Entries) { $entries[($entry.FullName -replace '[0-9a-f]{32}(?=\.psmdcp$)', 'package')] = $entry }
        $names = [string[]] $entries.Keys
        [Array]::Sort($names, [StringComparer]::Ordinal)
        foreach ($name in $names) {
            $made = $to.CreateEntry($name, [IO.Compression.CompressionLevel]::Optimal)
            $made.LastWriteTime = $time
            $reader = $entries[$name].Open()
            $writer = $made.Open()
            try {
                if ($name -in '_rels/.rels', '[Content_Types].xml' -or $name -like '*.psmdcp') {
                    $bytes = [Text.UTF8Encoding]::new($false).GetBytes((Get-StablePart $name ([IO.StreamReader]::new($reader).ReadToEnd())))
                    $writer.Write($bytes, 0, $bytes.Length)
                }
                else { $reader.CopyTo($writer) }
            }
            finally { $writer.Dispose(); $reader.Dispose() }
        }
    }
    finally { $to.Dispose(); $from.Dispose() }
}

function Get-StablePart([string] $Name, [string] $Text) {
    $Text = $Text -replace "`r"
    if ($Name -eq '[Content_Types].xml') {
        $types = [string[]] @([regex]::Matches($Text, '<Default [^>]*/>') | ForEach-Object Value)
        [Array]::Sort($types, [StringComparer]::Ordinal)
        return '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' + -join $types + '</Types>'
    }
    if ($Name -like '*.psmdcp') { return $Text -replace '<lastModifiedBy>[^<]*</lastModifiedBy>', '<lastModifiedBy>Compress-PSResource</lastModifiedBy>' }
    $script:relation = 0
    [regex]::Replace(($Text -replace '[0-9a-f]{32}(?=\.psmdcp")', 'package'), '(?<= Id=")[^"]*', { 'R' + ++$script:relation })
}

if (-not (Get-Command Compress-PSResource -ErrorAction Ignore)) {
    throw ("Microsoft.PowerShell.PSResourceGet 1.1 or later is not installed. PowerShell 7.6 contains it: " +
        'dotnet run --project src/SigTroubleshoot.Shell -- -File build.ps1 -Task Pack')
}
Add-Type -AssemblyName System.IO.Compression, System.IO.Compression.FileSystem

$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
$staged = Join-Path $folder 'SigTroubleshoot'
try {
    $null = New-Item -ItemType Directory -Path $folder
    Copy-Item -LiteralPath $Module -Destination $staged -Recurse
    $manifest = Join-Path $staged 'SigTroubleshoot.psd1'
    $version = (Import-PowerShellDataFile $manifest).ModuleVersion
    $values = [ordered]@{ ReleaseNotes = Get-ReleaseNote $version }
    if ($RepositoryUri) {
        $values.ProjectUri = $RepositoryUri.TrimEnd('/')
        $values.IconUri = "$($values.ProjectUri)/raw/HEAD/packaging/icon.png"
    }
    Complete-Manifest $manifest $values
    $null = Test-ModuleManifest $manifest
    & (Join-Path $PSScriptRoot 'New-BillOfMaterials.ps1') -Path (Join-Path $staged 'sbom.cdx.json') -Version $version

    $package = Compress-PSResource -Path $staged -DestinationPath $folder -PassThru
    $null = New-Item -ItemType Directory -Path $Destination -Force
    $target = Join-Path (Convert-Path -LiteralPath $Destination) $package.Name
    Remove-Item -LiteralPath $target -ErrorAction Ignore
    Convert-ToStable $package.FullName $target
    Get-Item -LiteralPath $target
}
finally {
    Remove-Item -LiteralPath $folder -Recurse -ErrorAction Ignore
}
