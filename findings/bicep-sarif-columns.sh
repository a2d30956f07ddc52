#!/usr/bin/env bash
# Bicep 0.49.2: its SARIF has the column in charOffset, and build and lint write it to different streams.
#
# Guess:   --diagnostics-format sarif writes a region with startLine and startColumn to standard output.
# Seen:    there is no startColumn. charOffset, by SARIF the distance from the start of the file, has the column in
#          the line: 9 for a result in the second line, which is at 26. lint writes the report to standard output,
#          build to standard error. It has neither rules nor the version of the tool.
# Matters: by SARIF a region without startColumn is the whole line, and its charOffset says another line. "bicep build
#          main.bicep > bicep.sarif" makes an empty file. Copy charOffset to startColumn and delete it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1

cat > get.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Azure.Bicep.CommandLine.linux-x64" Version="[0.49.2]" /></ItemGroup>
</Project>
END
dotnet restore get.csproj >/dev/null
bicep=$PWD/packages/azure.bicep.commandline.linux-x64/0.49.2/tools/bicep
chmod +x "$bicep"
printf 'param name string\n  param size string\n' > main.bicep
{
    "$bicep" lint main.bicep 2>&1 | grep -oE '\([0-9]+,[0-9]+\)'
    for command in lint build; do
        "$bicep" $command main.bicep --diagnostics-format sarif > out 2> err
        echo "$command: output $([ -s out ] && echo report || echo empty), error $([ -s err ] && echo report || echo empty)"
    done
    node -e '
      const { runs: [{ tool, results }] } = JSON.parse(require("fs").readFileSync("err", "utf8"));
      for (const r of results) console.log(JSON.stringify(r.locations[0].physicalLocation.region));
      console.log(JSON.stringify(tool));'
} | tee seen

cat > expected <<'END'
(1,7)
(2,9)
lint: output report, error empty
build: output empty, error report
{"startLine":1,"charOffset":7}
{"startLine":2,"charOffset":9}
{"driver":{"name":"bicep"}}
END
diff expected seen
echo 'As stated.'
