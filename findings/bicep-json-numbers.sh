#!/usr/bin/env bash
# Bicep 0.49.2: json('010') is 8, and json() drops what it does not like.
#
# Guess:   json() refuses what is no JSON, such as a number with a leading zero, and json('1.0') == 1.
# Seen:    010 is octal: 8, in json() and in a file read by loadJsonContent. 0x1F is 31, and 08 is refused, while
#          int('010') is 10. json('1.0') == 1 is false. 1e400 becomes the text "Infinity". Of '1,2' the first
#          number is taken and the rest ignored, as is what follows an object, and undefined is null.
# Matters: split('2027.010.05', '.') and json() are a short way to the numbers of a version, and 2027.010.05 becomes
#          2027.8.5. Use int() for a part of a version, and check JSON files with a strict parser first.
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
json('010')
json('08')
json('0x1F')
int('010')
map(split('2027.010.05', '.'), part => json(part))
map(split('2027.010.05', '.'), part => int(part))
json('1.0') == 1
json('1') == 1
string(json('{"a":1e400}'))
json('1,2')
string(json('{"a":1} trailing'))
string(json('[undefined,]'))
END
echo '{ "build": 010 }' > images.json
{
    while read -r expression; do
        echo "$expression -> $("$bicep" console <<< "$expression" 2>/dev/null | tr -s ' \n' ' ' | sed 's/ $//; s/.*Unable to parse.*/refused/')"
    done < expressions
    echo "var file = loadJsonContent('images.json')" > images.bicep
    "$bicep" build images.bicep --stdout 2>messages | grep -oE '"build": .*'
    echo "messages: $(grep -vc no-unused-vars messages || true)"
} | tee seen

cat > expected <<'END'
json('010') -> 8
json('08') -> refused
json('0x1F') -> 31
int('010') -> 10
map(split('2027.010.05', '.'), part => json(part)) -> [ 2027 8 5 ]
map(split('2027.010.05', '.'), part => int(part)) -> [ 2027 10 5 ]
json('1.0') == 1 -> false
json('1') == 1 -> true
string(json('{"a":1e400}')) -> '{"a":"Infinity"}'
json('1,2') -> 1
string(json('{"a":1} trailing')) -> '{"a":1}'
string(json('[undefined,]')) -> '[null]'
"build": 8
messages: 0
END
diff expected seen
echo 'As stated.'
