#!/usr/bin/env bash
# Bicep 0.49.2: contains() minds the case of a text, startsWith(), endsWith() and indexOf() do not.
#
# Guess:   the functions on texts agree with each other, and with ==.
# Seen:    for 'West US', contains(…, 'us') is false while indexOf(…, 'us') is 5 and endsWith is true.
#          A list minds the case in contains, indexOf and union. An object does not in contains and
#          union, and groupBy puts 'West US' and 'west us' under one key.
#          Seen with "bicep snapshot", which evaluates with the template engine in the CLI.
# Matters: region names come as "West US", "westus" and "WestUS". A condition that tests a region
#          or a SKU with one function goes the other way with the next; use toLower on both sides.
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
cat > case.bicep <<'END'
var upper = ['West US']
var lower = ['west us']
var upperKey = { West: 1 }
var lowerKey = { west: 2 }
var groups = groupBy(concat(upper, lower), x => x)
output answers array = [
  'text contains: ${contains('West US', 'us')}'
  'text indexOf: ${indexOf('West US', 'us')}'
  'text startsWith: ${startsWith('West US', 'west')}'
  'text endsWith: ${endsWith('West US', 'us')}'
  'text ==: ${'West US' == 'west us'}'
  'text split: ${length(split('West US', 'w'))}'
  'list contains: ${contains(upper, 'west us')}'
  'list indexOf: ${indexOf(upper, 'west us')}'
  'list union: ${length(union(upper, lower))}'
  'list groupBy: ${length(groups)}'
  'object contains: ${contains(upperKey, 'west')}'
  'object union: ${length(union(upperKey, lowerKey))}'
]
END
echo "using 'case.bicep'" > case.bicepparam
"$bicep" snapshot case.bicepparam 2>/dev/null
grep -oE '(text|list|object) [^"]*' case.snapshot.json | tee seen

cat > expected <<'END'
text contains: False
text indexOf: 5
text startsWith: True
text endsWith: True
text ==: False
text split: 1
list contains: False
list indexOf: -1
list union: 2
list groupBy: 1
object contains: True
object union: 1
END
diff expected seen
echo 'As stated.'
