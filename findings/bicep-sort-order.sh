#!/usr/bin/env bash
# Bicep 0.49.2: items() sorts, sort() sorts in another way, and neither keeps the order of the file.
#
# Guess:   items() and objectKeys() give the keys in the order in which they are written, and sort() with < sorts
#          by code points, capital letters before small ones.
# Seen:    items() and objectKeys() sort without case: 10 before 9, the underscore after the letters. sort() and <
#          follow the rules of a language: _ before - before digits before letters, and 'a' < 'A' < 'b'.
# Matters: the index of a loop over items() is not the place in the file, so a key that is added renumbers what
#          stands behind it. Two lists that were sorted in the two ways do not compare as equal. Names of images
#          have underscores, hyphens and dots, so they are where this shows.
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
map(items({ web: 1, Db: 2, '9': 3, '10': 4, img_a: 5, 'img-a': 6, imga: 7, _x: 8 }), item => item.key)
objectKeys({ web: 1, Db: 2, '9': 3, '10': 4, img_a: 5, 'img-a': 6, imga: 7, _x: 8 })
sort(['web', 'Db', '9', '10', 'img_a', 'img-a', 'imga', '_x'], (x, y) => x < y)
sort(['B', 'a', 'A', 'b'], (x, y) => x < y)
'a-b' < 'a_b'
'Web' < 'db'
END
while read -r expression; do
    echo "$("$bicep" console <<< "$expression" 2>/dev/null | tr -s " '\n" ' ' | sed 's/ $//')"
done < expressions | tee seen

cat > expected <<'END'
[ 10 9 Db img-a imga img_a web _x ]
[ 10 9 Db img-a imga img_a web _x ]
[ _x 10 9 Db img_a img-a imga web ]
[ a A b B ]
false
false
END
diff expected seen
echo 'As stated.'
