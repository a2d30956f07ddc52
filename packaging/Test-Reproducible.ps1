<#
.SYNOPSIS
    Builds the committed sources in two new folders and compares every file of the module and of the packages.
.DESCRIPTION
    The folders have different names and lengths, and the second one has no .git. Ends with an error if a file differs.
#>
#Requires -Version 5.1
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$work = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())

function Get-FileHashes([string] $Folder) {
    & git clone --quiet $root $Folder
    if ($LASTEXITCODE) { throw "git clone ended with exit code $LASTEXITCODE." }
    if ($Folder -like '*second*') { Remove-Item -LiteralPath (Join-Path $Folder '.git') -Recurse -Force }
    $null = & (Join-Path $Folder 'build.ps1') -Task Pack -RepositoryUri 'https://example.org/sig'
    $out = Join-Path $Folder 'out'
    Get-ChildItem -LiteralPath $out -Recurse -File | ForEach-Object { '{0}  {1}' -f (Get-FileHash -LiteralPath $_.FullName).Hash, $_.FullName.Substring($out.Length + 1).Replace('\', '/') }
}

try {
    $first = @(Get-FileHashes (Join-Path $work 'first'))
    $second = @(Get-FileHashes (Join-Path $work 'a-longer-name/of-the-second'))
    $different = @(Compare-Object $first $second)
    if ($different) { throw "These files are not reproducible:`n$($different.InputObject -join "`n")" }
    "$($first.Count) files are the same in both builds."
    $first | Where-Object { $_ -like '*.nupkg' }
}
finally {
    Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction Ignore
}
