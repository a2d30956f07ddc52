<#
.SYNOPSIS
    A runbook of Azure Automation for every night: reads the replication of image versions, and writes a page about it.
.DESCRIPTION
    Runs on Windows PowerShell 5.1, with Az.Accounts, and on PowerShell 7.4 or later. The managed identity needs the role Reader on
    the galleries, and Storage Blob Data Contributor on the container of the page.

    The job fails if a version is not healthy, so that an alert on failed jobs reports it. The page is written before.
.EXAMPLE
    ./Watch-Gallery.ps1 -ResourceGroupName rg-golden-images -ReportPath ./galleries.html
#>
#Requires -Version 5.1
param(
    # The subscriptions; by default, that of the sign-in.
    [string[]] $SubscriptionId,
    # The resource groups; by default, all.
    [string[]] $ResourceGroupName,
    # The page. In Azure Automation, files are lost after the job, so it is also uploaded.
    [string] $ReportPath = (Join-Path ([IO.Path]::GetTempPath()) ('galleries-{0:yyyy-MM-dd}.html' -f [datetime]::UtcNow)),
    # The storage account and the container that the page is uploaded to; by default, it is not uploaded.
    [string] $StorageAccountName,
    [string] $ContainerName = 'gallery-health'
)

$ErrorActionPreference = 'Stop'
Import-Module SigTroubleshoot

# Only a job of Azure Automation has this variable; elsewhere, the session is signed in already.
if ($PSPrivateMetadata -and $PSPrivateMetadata['JobId']) {
    Connect-AzAccount -Identity | Out-Null
}

$scope = @{}
if ($SubscriptionId) { $scope.SubscriptionId = $SubscriptionId }
if ($ResourceGroupName) { $scope.ResourceGroupName = $ResourceGroupName }
# What cannot be read is an error, and the rest is still read.
$failures = $null
$health = @(Get-SigReplicationHealth @scope -ErrorAction SilentlyContinue -ErrorVariable failures)
$health | Export-SigReport -Path $ReportPath -Force

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

# The output of the job.
$states = @($health | Group-Object -Property State | Sort-Object -Property Name | ForEach-Object { '{0} {1}' -f $_.Count, $_.Name })
'{0} image versions: {1}. Page: {2}' -f $health.Count, ($states -join ', '), $ReportPath

$failures | ForEach-Object { Write-Warning "$_" }
$bad = @($health | Where-Object { 'Healthy', 'InProgress' -notcontains $_.State })
if ($failures -or $bad) {
    throw ('{0} image versions are not healthy, and {1} could not be read.' -f $bad.Count, $failures.Count)
}
