<#
.SYNOPSIS
    Runs the Pester tests on the built module and exits with 1 when one fails or none ran.
.PARAMETER CountFile
    A file for the counts, as "PASSED FAILED SKIPPED".
#>
#Requires -Version 5.1
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }
[CmdletBinding()]
param([string] $CountFile)

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$result = Invoke-Pester -Configuration $configuration

# A file that cannot be discovered counts as a failure: its tests did not run.
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
if ($CountFile) {
    Set-Content -LiteralPath $CountFile -Value "$($result.PassedCount) $failed $($result.SkippedCount)"
}
exit [int]($failed -gt 0 -or $result.PassedCount -eq 0)
