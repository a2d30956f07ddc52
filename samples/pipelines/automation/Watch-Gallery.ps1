<#
.SYNOPSIS
    A runbook of Azure Automation for every night: reads the state of galleries, and writes one page about it.
.DESCRIPTION
    The page shows the replication of image versions, failed operations, limits, and versions that nothing uses.

    Runs on Windows PowerShell 5.1, with Az.Accounts, and on PowerShell 7.4 or later. The managed identity needs the role Reader on
    the subscriptions, and Storage Blob Data Contributor on the container of the page.

    The job fails if a version is not healthy, an operation failed, a limit is near, or something could not be read, so that an
    alert on failed jobs reports it. The page is written before. Unused versions do not fail the job.
.EXAMPLE
    ./Watch-Gallery.ps1 -ResourceGroupName rg-golden-images -ReportPath ./galleries.html
#>
#Requires -Version 5.1
param(
    # The subscriptions; by default, that of the sign-in.
    [string[]] $SubscriptionId,
    # The resource groups; by default, all. Limits are those of the whole subscription.
    [string[]] $ResourceGroupName,
    # The page. In Azure Automation, files are lost after the job, so it is also uploaded.
    [string] $ReportPath = (Join-Path ([IO.Path]::GetTempPath()) ('galleries-{0:yyyy-MM-dd}.html' -f [datetime]::UtcNow)),
    # The storage account and the container that the page is uploaded to; by default, it is not uploaded.
    [string] $StorageAccountName,
    [string] $ContainerName = 'gallery-health',
    # How many days back failed operations are reported.
    [ValidateRange(1, 89)]
    [int] $FailureDays = 1,
    # The age in days from which an unused version is reported.
    [ValidateRange(1, 36500)]
    [int] $UnusedDays = 90
)

$ErrorActionPreference = 'Stop'
Import-Module SigTroubleshoot

# Only a job of Azure Automation has this variable; elsewhere, the session is signed in already.
if ($PSPrivateMetadata -and $PSPrivateMetadata['JobId']) {
    # Another job in the same sandbox may be signed in as someone else.
    if (Get-Command Disable-AzContextAutosave -ErrorAction SilentlyContinue) { Disable-AzContextAutosave -Scope Process | Out-Null }
    Connect-AzAccount -Identity | Out-Null
}

$subscriptions = @{}
if ($SubscriptionId) { $subscriptions.SubscriptionId = $SubscriptionId }
$scope = $subscriptions.Clone()
if ($ResourceGroupName) { $scope.ResourceGroupName = $ResourceGroupName }

# What cannot be read is an error or a warning, and the rest is still read.
$problems = $null
$read = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = '+problems' }
$health = @(Get-SigReplicationHealth @scope @read)
$failed = @(Get-SigFailure @scope @read -Since ([timespan]::FromDays($FailureDays)))
$limits = @(Get-SigUsage @subscriptions @read)
$unused = @(Get-SigImageUse @scope @read -Unused -OlderThan ([timespan]::FromDays($UnusedDays)))

$health + $failed + $limits + $unused | Export-SigReport -Path $ReportPath -Force

if ($StorageAccountName) {
    $storage = New-AzStorageContext -StorageAccountName $StorageAccountName -UseConnectedAccount
    $page = @{
        Context    = $storage
        Container  = $ContainerName
        File       = $ReportPath
        Blob       = [IO.Path]::GetFileName($ReportPath)
        Properties = @{ ContentType = 'text/html; charset=utf-8' }
    }
    Set-AzStorageBlobContent @page -Force | Out-Null
}

$bad = @($health | Where-Object { 'Healthy', 'InProgress' -notcontains $_.State })
$open = @($failed | Where-Object { -not $_.ResolvedAt })
$near = @($limits | Where-Object { $_.Findings.Count -gt 0 })
$free = @($unused | Where-Object { "$($_.CanDelete)" -eq 'Yes' })

# The output of the job.
$states = @($health | Group-Object -Property State | Sort-Object -Property Name | ForEach-Object { '{0} {1}' -f $_.Count, $_.Name })
'{0} image versions: {1}' -f $health.Count, ($states -join ', ')
'{0} operations failed in the last {1} day(s)' -f $open.Count, $FailureDays
'{0} of {1} limits are near' -f $near.Count, $limits.Count
'{0} image versions older than {1} days are unused, {2} of them can be deleted' -f $unused.Count, $UnusedDays, $free.Count
'Page: {0}' -f $ReportPath

$problems | ForEach-Object { Write-Warning "$_" }
if ($problems -or $bad -or $open -or $near) {
    throw ('{0} image versions are not healthy, {1} operations failed, {2} limits are near, and {3} reads failed.' -f $bad.Count, $open.Count, $near.Count, $problems.Count)
}
