#!/usr/bin/env bash
# Pester 6.2.0: the JUnit report leaves out what BeforeAll and AfterAll threw.
#
# Guess:   the text of an exception in BeforeAll or AfterAll stands in the report of the run.
# Seen:    JUnitXml has neither text. A test below a failed BeforeAll says only that it did not run,
#          even one marked -Skip; the test before a failed AfterAll has status Passed. "errors" of
#          <testsuites> counts both blocks, "errors" of <testsuite> is 0, and there is no <error>
#          element. NUnit3 has both texts.
# Matters: a dashboard that adds up test cases is green when the clean-up of a gallery failed, and
#          never shows why the set-up failed. Write NUnit3, or read the blocks of Run.PassThru.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > get.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Pester" Version="[6.2.0]" /></ItemGroup>
</Project>
END
dotnet restore get.csproj >/dev/null
cat > gallery.Tests.ps1 <<'END'
Describe 'set-up' { BeforeAll { throw 'quota of galleries' }; It 'a' { }; It 'b' -Skip { } }
Describe 'clean-up' { AfterAll { throw 'gallery not empty' }; It 'c' { } }
END
cat > run.ps1 <<'END'
Import-Module ./packages/pester/6.2.0/tools/Pester.psd1
foreach ($format in 'JUnitXml', 'NUnit3') {
    $c = New-PesterConfiguration
    $c.Run.Path = './gallery.Tests.ps1'
    $c.Output.Verbosity = 'None'
    $c.TestResult.Enabled = $true
    $c.TestResult.OutputFormat = $format
    $c.TestResult.OutputPath = "$format.xml"
    Invoke-Pester -Configuration $c
}
[xml] $x = Get-Content JUnitXml.xml
"testsuites: errors=$($x.testsuites.errors) failures=$($x.testsuites.failures)"
"testsuite: errors=$($x.testsuites.testsuite.errors) failures=$($x.testsuites.testsuite.failures) skipped=$($x.testsuites.testsuite.skipped)"
"error elements: $($x.SelectNodes('//error').Count)"
$x.SelectNodes('//testcase') | ForEach-Object { "$($_.name): $($_.status)" }
foreach ($text in 'quota of galleries', 'gallery not empty') {
    foreach ($format in 'JUnitXml', 'NUnit3') { "$format has '$text': $((Get-Content "$format.xml" -Raw).Contains($text))" }
}
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
testsuites: errors=2 failures=2
testsuite: errors=0 failures=2 skipped=0
error elements: 0
set-up.a: Failed
set-up.b: Failed
clean-up.c: Passed
JUnitXml has 'quota of galleries': False
NUnit3 has 'quota of galleries': True
JUnitXml has 'gallery not empty': False
NUnit3 has 'gallery not empty': True
END
diff expected seen
echo 'As stated.'
