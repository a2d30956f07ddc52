#!/usr/bin/env pwsh
<#
.SYNOPSIS
    A hook for Git: tests the files that a commit changes, and stops the commit if a finding is an error.
.EXAMPLE
    git diff --cached --name-only --diff-filter=d -z | xargs -0 pwsh -NoProfile -File Test-ChangedTemplate.ps1

    The line of .git/hooks/pre-commit, without pre-commit.
#>
param(
    # The files, as pre-commit passes them.
    [Parameter(ValueFromRemainingArguments)] [string[]] $File
)

$ErrorActionPreference = 'Stop'
if (-not $File) { exit 0 }
try {
    Import-Module $(if ($env:SIGTROUBLESHOOT_MODULE) { $env:SIGTROUBLESHOOT_MODULE } else { 'SigTroubleshoot' })
    Test-SigTemplate -LiteralPath $File -ErrorAction Continue | Assert-SigFinding > $null
}
catch {
    Write-Host $_
    if ($_.FullyQualifiedErrorId -like 'FindingsFound,*') { exit 1 }
    exit 2
}
exit 0
