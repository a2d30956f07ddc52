# Imports the module that the build laid out, never an installed one. Dot-sourced by the BeforeAll of each test file.
$manifest = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..', 'out', 'SigTroubleshoot', 'SigTroubleshoot.psd1'))
if (-not (Test-Path -LiteralPath $manifest)) {
    throw "The module is not built: run 'dotnet build' first. It is expected at $manifest."
}
Import-Module -Name $manifest -Force -ErrorAction Stop
