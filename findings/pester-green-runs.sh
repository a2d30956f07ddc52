#!/usr/bin/env bash
# Pester 6.2.0: a run that selects no test, or covers 40 % of the 90 % that were asked for, ends with 0.
#
# Guess:   CodeCoverage.CoveragePercentTarget is a limit, and with Run.Exit a run without a single test is an error, as a
#          run without a test file is.
# Seen:    the target changes a line of the output only: the run ends with 0. A filter that fits no test, such as one
#          with a typo, ends with 0, too. A test passes that called a program which ended with 3, or that wrote an
#          error. Only a missing file is an error.
# Matters: the step that guards a release stays green when the tests were renamed or the coverage is gone. Check
#          TotalCount and CodeCoverage.CoveragePercent of the result (Run.PassThru).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir get && cat > get/get.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Pester" Version="[6.2.0]" /></ItemGroup>
</Project>
END
dotnet restore get -v q >/dev/null
cat > Weave.psm1 <<'END'
function Get-Yarn { 'wool'; 'silk' }
function Get-Loom { 'a'; 'b'; 'c' }
END
cat > Weave.Tests.ps1 <<'END'
BeforeAll { Import-Module "$PSScriptRoot/Weave.psm1" -Force }
Describe 'Weave' {
    It 'gives yarn' { Get-Yarn | Should -Be 'wool', 'silk' }
    It 'runs a program' { sh -c 'exit 3' }
    It 'writes an error' { Write-Error 'text' }
}
END
cat > run.ps1 <<'END'
param([string] $File, [string] $Name, [double] $Target)
Import-Module "$PSScriptRoot/packages/pester/6.2.0/tools/Pester.psd1"
$configuration = New-PesterConfiguration
$configuration.Run.Path = $File
$configuration.Run.Exit = $true
$configuration.Output.Verbosity = 'None'
if ($Name) { $configuration.Filter.FullName = $Name }
if ($Target) {
    $configuration.CodeCoverage.Enabled = $true
    $configuration.CodeCoverage.Path = "$PSScriptRoot/Weave.psm1"
    $configuration.CodeCoverage.CoveragePercentTarget = $Target
}
Invoke-Pester -Configuration $configuration
END
try() { local code=0; tool/pwsh -NoProfile -File run.ps1 "${@:2}" >out 2>&1 || code=$?; echo "$1: exit code $code"; }
{
    try 'coverage below the target' -File Weave.Tests.ps1 -Target 90
    echo "  covered: $(grep -o 'type="INSTRUCTION"[^/]*' coverage.xml | tail -1)"
    try 'no test fits the filter' -File Weave.Tests.ps1 -Name 'Weev*'
    try 'a program and an error' -File Weave.Tests.ps1 -Name 'Weave.*'
    try 'no file' -File Missing.Tests.ps1
} | tee seen

cat > expected <<'END'
coverage below the target: exit code 0
  covered: type="INSTRUCTION" missed="3" covered="2" 
no test fits the filter: exit code 0
a program and an error: exit code 0
no file: exit code 255
END
diff expected seen
echo 'As stated.'
