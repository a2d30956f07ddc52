<#
.SYNOPSIS
    Runs the Pester tests on a built module. The exit code is 1 if a test fails, if a file cannot be read, or if there are no tests.
.DESCRIPTION
    'dotnet test' calls it with the PowerShell and the Pester of the repository. It can also be run manually in any PowerShell,
    including Windows PowerShell, with the installed Pester (5 or later) or else with the one that 'dotnet test' has downloaded.
.PARAMETER Path
    The test files; by default, all in this folder.
.PARAMETER Module
    The manifest of the module to test; by default, the one that 'dotnet build -c Release' creates.
.PARAMETER Pester
    The manifest of the Pester to use.
.PARAMETER ResultFile
    A JSON file for the outcome of each test.
.PARAMETER List
    Only finds the tests.
.EXAMPLE
    ./tests/Pester/Run.ps1
#>
#Requires -Version 5.1
# No '#Requires -Modules Pester': with it, 'pwsh -File' exits with 0, whatever the exit code of the script.
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(ValueFromRemainingArguments)] [string[]] $Path = $PSScriptRoot,
    [string] $Module,
    [string] $Pester,
    [string] $ResultFile,
    [switch] $List
)
$ErrorActionPreference = 'Stop'

function Find-Pester {
    $installed = Get-Module -Name Pester -ListAvailable | Where-Object Version -GE '5.0' | Sort-Object Version | Select-Object -Last 1
    if ($installed) { return $installed.Path }
    $packages = if ($env:NUGET_PACKAGES) { $env:NUGET_PACKAGES } else { Join-Path ([Environment]::GetFolderPath('UserProfile')) '.nuget/packages' }
    $fetched = Get-ChildItem -Path (Join-Path $packages 'pester/*/tools/Pester.psd1') | Sort-Object { [version](Import-PowerShellDataFile $_.FullName).ModuleVersion } | Select-Object -Last 1
    if (-not $fetched) { throw "Pester is not there: run 'dotnet restore tests/Pester' or 'Install-Module Pester -Scope CurrentUser'." }
    $fetched.FullName
}

function ConvertTo-Outcome($Item, [string] $Name, [string] $FullName, [string] $File, [int] $Line, [string] $Result, [switch] $AroundTests) {
    [ordered]@{
        Name        = $Name
        FullName    = $FullName
        File        = $File
        Line        = $Line
        Result      = $Result
        AroundTests = [bool]$AroundTests
        Duration    = $Item.Duration.ToString()
        Message     = @($Item.ErrorRecord | ForEach-Object { if ($_.DisplayErrorMessage) { $_.DisplayErrorMessage } else { "$_" } }) -join "`n"
        Trace       = @($Item.ErrorRecord | ForEach-Object { if ($_.DisplayStackTrace) { $_.DisplayStackTrace } else { $_.ScriptStackTrace } }) -join "`n"
    }
}

Import-Module -Name $(if ($Pester) { $Pester } else { Find-Pester })
if ($Module) { $env:SIGTROUBLESHOOT_TEST_MODULE = $Module }
$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.SkipRun = [bool]$List
$configuration.Run.PassThru = $true
$run = Invoke-Pester -Configuration $configuration

if ($ResultFile) {
    # A block that fails outside its tests, and a file that cannot be read, are separate failures: tests did not run or did not end.
    $outcomes = @(
        foreach ($test in $run.Tests) { ConvertTo-Outcome $test ($test.Path -join '.') $(if ($test.ExpandedPath) { $test.ExpandedPath } else { $test.Path -join '.' }) $test.ScriptBlock.File $test.StartLine $test.Result }
        foreach ($block in $run.FailedBlocks) { ConvertTo-Outcome $block ($block.Path -join '.') "$($block.Path -join '.') (block)" $block.ScriptBlock.File $block.StartLine 'Failed' -AroundTests }
        foreach ($container in $run.FailedContainers) { ConvertTo-Outcome $container $container.Item.Name "$($container.Item.Name) (file)" $container.Item.FullName 1 'Failed' -AroundTests }
    )
    [IO.File]::WriteAllText($ResultFile, (ConvertTo-Json -InputObject $outcomes))
}
$failed = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount
exit [int]($failed -gt 0 -or $run.TotalCount -eq 0)
