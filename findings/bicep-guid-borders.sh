#!/usr/bin/env bash
# Bicep 0.49.2: guid('a', 'b') is guid('a-b'), and uniqueString likewise.
#
# Guess:   different arguments give different results, wherever the border between them lies.
# Seen:    the arguments are joined with hyphens, so guid('img-web', 'v1') equals
#          guid('img', 'web-v1'). Upper and lower case count.
#          Seen with "bicep snapshot", which evaluates with the template engine in the CLI.
# Matters: names of galleries, storage accounts and role assignments are made this way from names
#          that hold hyphens. Two of them can collide; put the longest fixed part between them.
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
cat > names.bicep <<'END'
output names array = [
  'guid, other border: ${guid('img-web', 'v1') == guid('img', 'web-v1')}'
  'guid, one argument: ${guid('a', 'b') == guid('a-b')}'
  'guid, other case: ${guid('a', 'b') == guid('A', 'B')}'
  'uniqueString, other border: ${uniqueString('img-web', 'v1') == uniqueString('img', 'web-v1')}'
  'uniqueString: ${uniqueString('a', 'b')} ${uniqueString('a-b')}'
]
END
echo "using 'names.bicep'" > names.bicepparam
"$bicep" snapshot names.bicepparam
grep -oE '(guid|uniqueString)[,:] [^"]*' names.snapshot.json | tee seen

cat > expected <<'END'
guid, other border: True
guid, one argument: True
guid, other case: False
uniqueString, other border: True
uniqueString: i3z4v3sp6aooa i3z4v3sp6aooa
END
diff expected seen
echo 'As stated.'
