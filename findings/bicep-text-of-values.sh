#!/usr/bin/env bash
# Bicep 0.49.2: true is the text True in an interpolation, and true inside an object.
#
# Guess:   '${true}' is the text true, as Bicep and JSON write it, and null is handled the same everywhere.
# Seen:    '${true}', format, join and string(true) give True; string([true]) gives [true]. '${null}' is empty,
#          join and string refuse null, and string([null]) is [null]. A number with decimals from json() is
#          refused by string and format, though not inside an object.
#          Seen with "bicep console", which evaluates with the template engine in the CLI.
# Matters: a tag written as '${excludeFromLatest}' is "True" from Bicep and "true" from Terraform, and a policy or
#          query that compares it finds one of them. In cloud-init or a script made from a template, True is no
#          Boolean. Write value ? 'true' : 'false', or toLower.
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
cat > expressions <<'END'
'${true}'
format('{0}', true)
join([true, 1], ',')
string(true)
string([true])
toLower('${true}')
'[${null}]'
string(null)
join([null], ',')
string([null])
string(json('1.5'))
string([json('1.5')])
END
while IFS= read -r expression; do
    echo "$expression -> $("$bicep" console <<< "$expression" 2>/dev/null | tr -s ' \n' ' ' | sed "s/ $//; s/.*\(Failed\|failed\|accepts\|expects\|not assignable\).*/refused/")"
done < expressions | tee seen

cat > expected <<'END'
'${true}' -> 'True'
format('{0}', true) -> 'True'
join([true, 1], ',') -> 'True,1'
string(true) -> 'True'
string([true]) -> '[true]'
toLower('${true}') -> 'true'
'[${null}]' -> '[]'
string(null) -> refused
join([null], ',') -> refused
string([null]) -> '[null]'
string(json('1.5')) -> refused
string([json('1.5')]) -> '[1.5]'
END
diff expected seen
echo 'As stated.'
