#!/usr/bin/env bash
# Bicep 0.49.2: loadYamlContent makes numbers of build numbers and commits.
#
# Guess:   what is no plain decimal number stays text, as in YAML 1.2.
# Seen:    20261127_10 becomes 2026112710, and the abbreviated commit 12e4567 becomes
#          json('Infinity'), without a diagnostic. 20261127.10 becomes 20261127.1. At the same time
#          0o17 is 15 and 017 is 17 (YAML 1.2), and yes, on and 1:30 stay text: the
#          underscore is YAML 1.1's, the octal YAML 1.2's.
# Matters: a file with the matrix of images holds build numbers and commits for tags and names.
#          Build 10 of a day gets the number of build 1. Quote every such value.
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
bicep=packages/azure.bicep.commandline.linux-x64/0.49.2/tools/bicep
chmod +x "$bicep"
cat > images.yaml <<'END'
underscore: 20261127_10
dot: 20261127.10
commit: 12e4567
sku: 1e3
octal: 0o17
zero: 017
yes: yes
time: 1:30
version: 1.10.0
quoted: "20261127_10"
END
echo "output images object = loadYamlContent('images.yaml')" > images.bicep
"$bicep" build images.bicep --stdout 2>messages | node -e '
  const template = JSON.parse(require("fs").readFileSync(0, "utf8"));
  for (const [k, v] of Object.entries(Object.values(template.variables)[0])) console.log(`${k}: ${JSON.stringify(v)}`);' | tee seen
echo "messages: $(wc -c < messages)" | tee -a seen

cat > expected <<'END'
underscore: 2026112710
dot: "[json('20261127.1')]"
commit: "[json('Infinity')]"
sku: "[json('1000')]"
octal: 15
zero: 17
yes: "yes"
time: "1:30"
version: "1.10.0"
quoted: "20261127_10"
messages: 0
END
diff expected seen
echo 'As stated.'
