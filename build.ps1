<#
.SYNOPSIS
    Builds, tests, documents or packs SigTroubleshoot.
.DESCRIPTION
    Build   lays out the module, as it is published, in out/SigTroubleshoot.
    Test    dotnet test: every test there is.
    Docs    writes what comes from the code into the pages: those of the rules, the facts on those of the cmdlets, and
            the outputs that README.md and docs show. Then makes the help file of the module from docs/en-US with
            Microsoft.PowerShell.PlatyPS, where that is installed, and the one in Traditional Chinese from that and
            docs/zh-Hant/help.md.
    Pack    Build, then out/SigTroubleshoot.<version>.zip to unpack into a folder of PSModulePath.
.PARAMETER Task
    What to do; Build without it.
.EXAMPLE
    ./build.ps1 -Task Test
.EXAMPLE
    dotnet run --project src/SigTroubleshoot.Shell -- -File build.ps1 -Task Test

    Does the same where PowerShell is not installed.
#>
#Requires -Version 5.1
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Docs', 'Pack')]
    [string] $Task = 'Build'
)

$ErrorActionPreference = 'Stop'

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE) { throw "dotnet $args ended with exit code $LASTEXITCODE." }
}

function Build { Invoke-Dotnet build --configuration Release src/SigTroubleshoot.Cmdlets }

function Test { Invoke-Dotnet test }

function Docs {
    $env:SIGTROUBLESHOOT_UPDATE_PAGES = '1'
    try { Invoke-Dotnet test tests/Unit --filter 'FullyQualifiedName~RulePageTests|FullyQualifiedName~HelpPageTests.The_page_matches_the_facts_of_the_cmdlet|FullyQualifiedName~DocExampleTests' }
    finally { $env:SIGTROUBLESHOOT_UPDATE_PAGES = $null }
    ./docs/Update-HelpFile.ps1
    $env:SIGTROUBLESHOOT_UPDATE_PAGES = '1'
    try { Invoke-Dotnet test tests/Unit --no-build --filter 'FullyQualifiedName~HelpTranslationTests.The_file_is_the_English_one_translated' }
    finally { $env:SIGTROUBLESHOOT_UPDATE_PAGES = $null }
}

function Pack {
    Build
    $version = (Import-PowerShellDataFile SigTroubleshoot.psd1).ModuleVersion
    Compress-Archive -Path out/SigTroubleshoot -DestinationPath "out/SigTroubleshoot.$version.zip" -Force
}

Push-Location $PSScriptRoot
try { & $Task }
finally { Pop-Location }
