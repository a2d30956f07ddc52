<#
.SYNOPSIS
    Builds, tests, documents or packs SigTroubleshoot.
.DESCRIPTION
    Build   dotnet build: lays out the importable module in out/SigTroubleshoot.
    Test    dotnet test, then the Pester tests on the built module where Pester 5 or later is installed.
    Docs    writes a page a cmdlet to docs/cmdlets, from the help of the built module, with platyPS.
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
            if (-not (Test-Installed Microsoft.PowerShell.PlatyPS '1.0')) {
                throw 'The pages are written by platyPS. Please install it first: Install-PSResource Microsoft.PowerShell.PlatyPS'
            }
            Invoke-Dotnet build
            New-MarkdownCommandHelp -ModuleInfo (Import-Module $manifest -PassThru) -OutputFolder docs/cmdlets -Force
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
