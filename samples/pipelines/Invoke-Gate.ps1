<#
.SYNOPSIS
    The gate of a pipeline: tests templates, writes the reports, and ends with 0 (passed), 1 (findings), or 2 (the tool failed).
.DESCRIPTION
    All pieces in this folder run this script. The module must be installed, or be at the path in SIGTROUBLESHOOT_MODULE.
.EXAMPLE
    pwsh -NoProfile -File Invoke-Gate.ps1 -Path infra -ParameterFile infra/prod.parameters.json -FailOn Warning
#>
#Requires -Version 5.1
param(
    # Templates, or folders with templates.
    [string[]] $Path = '.',
    [string[]] $ParameterFile,
    [ValidateSet('Error', 'Warning', 'NotEvaluated')] [string] $FailOn = 'Error',
    # A JSON report of an earlier run, whose findings do not fail the gate.
    [string] $Baseline,
    # The folder for the reports; it is created.
    [string] $ReportFolder = 'gallery-report'
)

$ErrorActionPreference = 'Stop'
$module = if ($env:SIGTROUBLESHOOT_MODULE) { $env:SIGTROUBLESHOOT_MODULE } else { 'SigTroubleshoot' }
$test = @{ Path = $Path }
if ($ParameterFile) { $test.ParameterFile = $ParameterFile }
$gate = @{ FailOn = $FailOn }
if ($Baseline) { $gate.Baseline = $Baseline }
$reports = 'gallery.html', 'gallery.sarif', 'gallery.junit.xml', 'gallery.md', 'gallery.json' | ForEach-Object { Join-Path $ReportFolder $_ }

try {
    Import-Module $module
    # An unreadable file is an error that the gate sees; the other files are still tested.
    Test-SigTemplate @test -IncludeNotEvaluated -ErrorAction Continue |
        Export-SigReport -Path $reports -FailOn $FailOn -Force -PassThru |
        Assert-SigFinding @gate > $null
}
catch {
    # Only findings end with 1. Anything else means that something was not tested.
    Write-Host $_
    if ($_.FullyQualifiedErrorId -like 'FindingsFound,*') { exit 1 }
    exit 2
}
exit 0
