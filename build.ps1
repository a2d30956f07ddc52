<#
.SYNOPSIS
    Builds, tests, documents or packs SigTroubleshoot.
.DESCRIPTION
    Build   dotnet build: lays out the importable module in out/SigTroubleshoot.
    Test    dotnet test, then the Pester tests on the built module where Pester 5 or later is installed.
    Docs    writes the pages of the rules, and the outputs that README.md and docs show, from the code.
    Pack    a release build, packed as out/SigTroubleshoot.<version>.zip to unpack into a folder of PSModulePath.
.PARAMETER Task
    What to do; Build without it.
.EXAMPLE
    ./build.ps1 -Task Test
#>
#Requires -Version 5.1
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Docs', 'Pack')]
    [string] $Task = 'Build'
)

$ErrorActionPreference = 'Stop'
$manifest = Join-Path $PSScriptRoot 'out/SigTroubleshoot/SigTroubleshoot.psd1'

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE) { throw "dotnet $args ended with exit code $LASTEXITCODE." }
}

function Test-Installed([string] $Name, [version] $Version) {
    [bool] (Get-Module -Name $Name -ListAvailable | Where-Object Version -GE $Version)
}

Push-Location $PSScriptRoot
try {
    switch ($Task) {
        'Build' { Invoke-Dotnet build }
        'Test' {
            Invoke-Dotnet test
            if (Test-Installed Pester '5.0') {
                & ./tests/Pester/Run.ps1
                if ($LASTEXITCODE) { throw 'The Pester tests failed.' }
            }
            else {
                Write-Warning 'The Pester tests were not run. To run them too: Install-Module Pester -Scope CurrentUser'
            }
        }
        'Docs' {
            $env:SIGTROUBLESHOOT_UPDATE_PAGES = '1'
            try { Invoke-Dotnet test tests/Unit --filter 'FullyQualifiedName~RulePageTests|FullyQualifiedName~DocExampleTests' }
            finally { $env:SIGTROUBLESHOOT_UPDATE_PAGES = $null }
        }
        'Pack' {
            Invoke-Dotnet build --configuration Release src/SigTroubleshoot.Cmdlets
            $version = (Import-PowerShellDataFile $manifest).ModuleVersion
            Compress-Archive -Path out/SigTroubleshoot -DestinationPath "out/SigTroubleshoot.$version.zip" -Force
        }
    }
}
finally {
    Pop-Location
}
