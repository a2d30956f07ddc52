# Imports the module that was built, never an installed one. Dot-sourced by the BeforeAll of each test file.
# 'dotnet test' specifies the module of its own configuration; by default it is the published one.
$manifest = $env:SIGTROUBLESHOOT_TEST_MODULE
if (-not $manifest) {
    $manifest = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..', 'out', 'SigTroubleshoot', 'SigTroubleshoot.psd1'))
}
if (-not (Test-Path -LiteralPath $manifest)) {
    throw "The module is not built: run 'dotnet build -c Release' first. It is expected at $manifest."
}
Import-Module -Name $manifest -Force -ErrorAction Stop
