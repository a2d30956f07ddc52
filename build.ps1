<#
.SYNOPSIS
    Builds, tests, documents or packs SigTroubleshoot.
.DESCRIPTION
    Build   dotnet build: lays out the importable module in out/SigTroubleshoot.
    Test    dotnet test, then the Pester tests on the built module where Pester 5 or later is installed.
    Docs    writes what comes from the code into the pages: those of the rules, the facts on those of the cmdlets, and
            the outputs that README.md and docs show. Then makes the help file of the module from docs/en-US with
            Microsoft.PowerShell.PlatyPS, where that is installed.
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

# Makes the help file of the module from the pages of the cmdlets.
function Update-HelpFile {
    $unwritten = Select-String -Path docs/en-US/*.md -Pattern '{{' -SimpleMatch -List | ForEach-Object Filename
    if ($unwritten) {
        Write-Warning "The help file was not written. Replace what stands in double braces in $unwritten, then run ./build.ps1 Docs again."
        return
    }

    if (-not (Test-Installed Microsoft.PowerShell.PlatyPS '1.0.0')) {
        Write-Warning ('The help file was not written, because platyPS is not installed. If a page under docs/en-US has changed: ' +
            'Install-Module Microsoft.PowerShell.PlatyPS -Scope CurrentUser, then ./build.ps1 Docs again.')
        return
    }

    $folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
    try {
        $pages = Get-ChildItem docs/en-US/*.md | Sort-Object Name | ForEach-Object FullName
        $file = Import-MarkdownCommandHelp -Path $pages -ErrorAction Stop | Export-MamlCommandHelp -OutputFolder $folder -ErrorAction Stop
        Copy-Item -LiteralPath $file.FullName -Destination en-US
        Write-Host "Made $($file.Name) from $($pages.Count) pages."
    }
    finally {
        Remove-Item -LiteralPath $folder -Recurse -ErrorAction Ignore
    }
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
            try { Invoke-Dotnet test tests/Unit --filter 'FullyQualifiedName~RulePageTests|FullyQualifiedName~HelpPageTests.The_page_states|FullyQualifiedName~DocExampleTests' }
            finally { $env:SIGTROUBLESHOOT_UPDATE_PAGES = $null }
            Update-HelpFile
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
