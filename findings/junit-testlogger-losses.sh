#!/usr/bin/env bash
# JunitXml.TestLogger 8.1.0 (with xunit 2.9.3): the report lacks skip reasons, class names and fixtures that failed.
#
# Guess:   the JUnit report has what "dotnet test" prints: why a test was skipped, which class a test is in,
#          and everything that failed.
# Seen:    <skipped /> has no reason. Tests of a class without a namespace are all in the class
#          UnknownNamespace.UnknownType. When a fixture fails while it is disposed of, dotnet test ends
#          with 1 and the report says failures="0" errors="0"; the failure is a line of system-err.
# Matters: a pipeline that shows the report is green where the step is red, and nobody sees from it why the
#          tests against Azure did not run. Look at the exit code, and give each test class a namespace.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

cat > tests.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
    <PackageReference Include="xunit" Version="2.9.3" />
    <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
    <PackageReference Include="JunitXml.TestLogger" Version="8.1.0" />
  </ItemGroup>
</Project>
END
cat > Tests.cs <<'END'
using Xunit;

public class NoNamespace { [Fact] public void Passes() { } }

namespace Gallery.Tests
{
    public class Live { [Fact(Skip = "No subscription.")] public void Publishes() { } }

    public class Machine : IDisposable { public void Dispose() => throw new InvalidOperationException("The machine was not deleted."); }

    public class WithMachine : IClassFixture<Machine> { [Fact] public void Boots() { } }
}
END
code=0; dotnet test --nologo --logger 'junit;LogFilePath=report.xml' > log 2>&1 || code=$?
{
    echo "exit code $code"
    grep -oE '<testsuite name="[^"]*" tests="[0-9]+" skipped="[0-9]+" failures="[0-9]+" errors="[0-9]+"' report.xml
    grep -oE '<testcase classname="[^"]*" name="[^"]*"' report.xml | sort
    grep -oE '<skipped[^>]*>' report.xml
    echo "reason in a testcase: $(sed -n '/<testcase/,/<system-out/p' report.xml | grep -c 'No subscription' || true), fixture in a testcase: $(sed -n '/<testcase/,/<system-out/p' report.xml | grep -c 'The machine was not deleted' || true)"
    grep -oE 'Test Class Cleanup Failure \(.*' report.xml
} | tee seen

cat > expected <<'END'
exit code 1
<testsuite name="tests.dll" tests="3" skipped="1" failures="0" errors="0"
<testcase classname="Gallery.Tests.Live" name="Publishes"
<testcase classname="Gallery.Tests.WithMachine" name="Boots"
<testcase classname="UnknownNamespace.UnknownType" name="NoNamespace.Passes"
<skipped />
reason in a testcase: 0, fixture in a testcase: 0
Test Class Cleanup Failure (Gallery.Tests.WithMachine)] System.InvalidOperationException
END
diff expected seen
echo 'As stated.'
