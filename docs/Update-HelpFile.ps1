<#
.SYNOPSIS
    Makes the help file of the module from the pages of the cmdlets, where platyPS is installed.
#>
#Requires -Version 5.1
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot

$pages = Get-ChildItem -Path (Join-Path $PSScriptRoot 'en-US/*.md') | Sort-Object Name | ForEach-Object FullName
$unwritten = Select-String -LiteralPath $pages -Pattern '{{' -SimpleMatch -List | ForEach-Object Filename
if ($unwritten) {
    Write-Warning "The help file was not written. Replace what stands in double braces in $unwritten, then run ./build.ps1 Docs again."
    return
}

if (-not (Get-Module -Name Microsoft.PowerShell.PlatyPS -ListAvailable | Where-Object Version -GE '1.0.0')) {
    Write-Warning ('The help file was not written, because platyPS is not installed. If a page under docs/en-US has changed: ' +
        'Install-Module Microsoft.PowerShell.PlatyPS -Scope CurrentUser, then ./build.ps1 Docs again.')
    return
}

$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
try {
    $file = Import-MarkdownCommandHelp -Path $pages | Export-MamlCommandHelp -OutputFolder $folder
    # Without the indentation, which is a seventh of the file. Lines of examples never begin with a tag.
    $text = [IO.File]::ReadAllText($file.FullName) -replace '(?m)^[ \t]+(?=<)'
    [IO.File]::WriteAllText((Join-Path $root "en-US/$($file.Name)"), $text)
    Write-Host "Made $($file.Name) from $($pages.Count) pages."
}
finally {
    Remove-Item -LiteralPath $folder -Recurse -ErrorAction Ignore
}
