#!/usr/bin/env bash
# PowerShell 7.6.9: Compare-Object finds no difference between two objects from JSON, whatever is in them.
#
# Guess:   two objects are compared by their properties, and -Property compares the values of the properties named.
# Seen:    objects from ConvertFrom-Json, and hashtables, are compared as texts that are empty or name the type: any two
#          are equal. With -Property a simple value is compared, and a nested object or a list is again a text:
#          a replica count that differs within targetRegions, or within publishingProfile, is not seen, whereas a
#          region that is missing in a list of texts is.
# Matters: "if (-not (Compare-Object $wanted $found))" takes every image version for the wanted one, with a green
#          step. Compare the texts of ConvertTo-Json -Depth 100.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
function New-Version([int] $Count) {
    @{ name = "$Count.0.0"; tags = @('a', "b$Count"); targetRegions = @(@{ name = 'eastus'; replicaCount = $Count }); publishingProfile = @{ replicaCount = $Count } } | ConvertTo-Json -Depth 100 | ConvertFrom-Json
}
$one = New-Version 1; $two = New-Version 2
"objects: $(@(Compare-Object $one $two).Count) differences"
"lists of objects: $(@(Compare-Object @($one, $one) @($one, $two)).Count) differences"
"hashtables: $(@(Compare-Object @{ name = 1 } @{ name = 2 }).Count) differences"
foreach ($property in 'name', 'tags', 'targetRegions', 'publishingProfile') {
    "-Property ${property}: $(@(Compare-Object $one $two -Property $property).Count) differences"
}
"as JSON: $(@(Compare-Object ($one | ConvertTo-Json -Depth 100) ($two | ConvertTo-Json -Depth 100)).Count) differences"
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
objects: 0 differences
lists of objects: 0 differences
hashtables: 0 differences
-Property name: 2 differences
-Property tags: 2 differences
-Property targetRegions: 0 differences
-Property publishingProfile: 0 differences
as JSON: 2 differences
END
diff expected seen
echo 'As stated.'
