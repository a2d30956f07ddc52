#!/usr/bin/env bash
# Pester 6.2.0: It 'publishes <Version>' with [version] values makes tests of one name, "publishes [version]".
#
# Guess:   <Version> in the name of a test is the text of the value, as in a string.
# Seen:    for [version], [semver], [uri] and [ipaddress] it is the name of the type, and for an object [PSObject]. Texts,
#          numbers, times, GUIDs and enumerations are themselves, but 1.10 is 1.1. All cases of a list then have the
#          same name in the output and in the JUnit report.
# Matters: a report that merges or compares runs by name takes the cases for one test, and nobody sees which version
#          failed. Use a text for the name, or <Version.Major>, which works.
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
cat > Names.Tests.ps1 <<'END'
Describe 'Names' {
    It 'publishes <Version>' -ForEach @(@{ Version = [version] '1.9.0' }, @{ Version = [version] '1.10.0' }) { $Version | Should -BeGreaterThan ([version] '1.0') }
    It 'major <Version.Major>' -ForEach @(@{ Version = [version] '1.9.0' }) { $true | Should -BeTrue }
    It 'other <Value>' -ForEach @(
        @{ Value = '1.10.0' }, @{ Value = 1.10 }, @{ Value = [semver] '1.10.0' }, @{ Value = [uri] 'https://example.invalid/' }, @{ Value = [ipaddress] '10.0.0.1' },
        @{ Value = [pscustomobject] @{ Name = 'otter' } }, @{ Value = [guid]::Empty }, @{ Value = [DayOfWeek]::Monday }, @{ Value = [timespan] '1:00' }
    ) { $true | Should -BeTrue }
}
END
cat > run.ps1 <<'END'
Import-Module "$PSScriptRoot/packages/pester/6.2.0/tools/Pester.psd1"
$configuration = New-PesterConfiguration
$configuration.Run.Path = "$PSScriptRoot/Names.Tests.ps1"
$configuration.Output.Verbosity = 'None'
$configuration.TestResult.Enabled = $true
$configuration.TestResult.OutputFormat = 'JUnitXml'
$configuration.TestResult.OutputPath = "$PSScriptRoot/report.xml"
Invoke-Pester -Configuration $configuration
([xml] (Get-Content report.xml -Raw)).SelectNodes('//testcase') | ForEach-Object name
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
Names.publishes [version]
Names.publishes [version]
Names.major 1
Names.other 1.10.0
Names.other 1.1
Names.other [semver]
Names.other [uri]
Names.other [ipaddress]
Names.other [PSObject]
Names.other 00000000-0000-0000-0000-000000000000
Names.other Monday
Names.other 01:00:00
END
diff expected seen
echo 'As stated.'
