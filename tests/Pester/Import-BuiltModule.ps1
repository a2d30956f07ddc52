# Imports the module that a build laid out, never an installed one. Dot-sourced by the BeforeAll of each test file.
# 'dotnet test' names the module of its own configuration; without a name it is the one that is published.
$manifest = $env:SIGTROUBLESHOOT_TEST_MODULE
if (-not $manifest) {
    $manifest = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..', 'out', 'SigTroubleshoot', 'SigTroubleshoot.psd1'))
}
if (-not (Test-Path -LiteralPath $manifest)) {
    throw "The module is not built: run 'dotnet build -c Release' first. It is expected at $manifest."
}
Import-Module -Name $manifest -Force -ErrorAction Stop
