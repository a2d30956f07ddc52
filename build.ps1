<#
.SYNOPSIS
    Builds, tests, documents, packs, or publishes SigTroubleshoot.
.DESCRIPTION
    Build   lays out the module, as it is published, in out/SigTroubleshoot.
    Test    dotnet test: every test there is.
    Docs    writes what comes from the code into the pages: those of the rules, the facts on those of the cmdlets, and
            the outputs that README.md and docs show. Then makes the help file of the module from docs/en-US with
            Microsoft.PowerShell.PlatyPS, where that is installed, and the one in Traditional Chinese from that and
            docs/zh-Hant/help.md.
    Pack    Build, then two packages in out: the module for the PowerShell Gallery (SigTroubleshoot.<version>.nupkg), and the
            library for .NET programs (SigTroubleshoot.Core.<version>.nupkg).
    Publish Pack, then pushes the module to a repository of PSResourceGet, and the library to a NuGet source if one is specified.
.PARAMETER Task
    What to do; Build without it.
.PARAMETER Repository
    The repository to publish the module to: PSGallery, or a folder that was registered with Register-PSResourceRepository.
.PARAMETER ApiKey
    The key for the repository.
.PARAMETER NuGetSource
    The NuGet source to publish the library to: an address or a folder.
.PARAMETER NuGetApiKey
    The key for the NuGet source.
.PARAMETER RepositoryUri
    The public address of this repository, which the packages show; by default, that of the remote 'origin' of Git.
.EXAMPLE
    ./build.ps1 -Task Test
.EXAMPLE
    dotnet run --project src/SigTroubleshoot.Shell -- -File build.ps1 -Task Pack

    Packs where PowerShell is not installed. PowerShell 7.6 contains PSResourceGet, which Pack and Publish need.
#>
#Requires -Version 5.1
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Docs', 'Pack', 'Publish')]
    [string] $Task = 'Build',
    [string] $Repository = 'PSGallery',
    [string] $ApiKey,
    [string] $NuGetSource,
    [string] $NuGetApiKey,
    [string] $RepositoryUri
)

$ErrorActionPreference = 'Stop'

# The arguments are not part of the error: one of them can be a key.
function Invoke-Dotnet {
    & dotnet @args | Out-Host
    if ($LASTEXITCODE) { throw "dotnet $($args[0]) ended with exit code $LASTEXITCODE." }
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
    $uri = if ($RepositoryUri) { $RepositoryUri } else { ./packaging/Get-RepositoryUri.ps1 }
    if (-not $uri) { Write-Warning 'The packages have no address of a project or an icon: specify -RepositoryUri.' }
    ./packaging/New-ModulePackage.ps1 -Module out/SigTroubleshoot -Destination out -RepositoryUri $uri
    ./packaging/New-LibraryPackage.ps1 -Destination out -RepositoryUri $uri
}

function Publish {
    $module, $library = Pack
    $key = if ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    # In a home without it, NuGet in PSResourceGet writes its configuration into the current folder.
    $null = [Environment]::GetFolderPath('ApplicationData', 'Create')
    Publish-PSResource -NupkgPath $module.FullName -Repository $Repository @key
    if ($NuGetSource) {
        $key = if ($NuGetApiKey) { '--api-key', $NuGetApiKey } else { @() }
        Invoke-Dotnet nuget push $library.FullName --source $NuGetSource @key
    }
}

Push-Location $PSScriptRoot
try { & $Task }
finally { Pop-Location }
