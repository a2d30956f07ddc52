#!/usr/bin/env bash
# PowerShell 7.6.9, NuGet.Versioning 8.0.0, Semver 3.0.0 and semver 7.8.6 (npm): one version of an image, five readings.
#
# Guess:   whatever calls itself a version reads 2027.01.05 and a build number alike, and 1.0 is 1.0.0.
# Seen:    2027.01.05 is 2027.1.5 for [version], [semver] (against the rule of SemVer) and NuGet; Semver and npm refuse
#          it. 1.0 is older than 1.0.0 for [version], the same for [semver] and NuGet, and refused by the others. A
#          number such as 20270105103000 is refused by the first three and read by the last two. RC and rc are the
#          same for NuGet only. All agree that rc10 is older than rc9.
# Matters: a gallery sorts its versions by three numbers. A script that looks for the latest one with another reader
#          stops at a name, takes an older one, or finds two that are equal. Split at the dots and compare numbers.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir net js
npm install --silent --no-audit --no-fund --prefix js semver@7.8.6 >/dev/null 2>&1
cat > net/read.cs <<'END'
#:package NuGet.Versioning@8.0.0
#:package Semver@3.0.0
#:property NoWarn=NU1603
#:property PublishAot=false
using NuGet.Versioning;
using Semver;

foreach (string pair in args)
{
    string[] v = pair.Split('|');
    Console.WriteLine($"{pair};NuGet;{Compare(() => NuGetVersion.Parse(v[0]).CompareTo(NuGetVersion.Parse(v[1])))}");
    Console.WriteLine($"{pair};Semver;{Compare(() => SemVersion.Parse(v[0]).ComparePrecedenceTo(SemVersion.Parse(v[1])))}");
}

static string Compare(Func<int> compare)
{
    try { return compare() switch { 0 => "equal", > 0 => "newer", _ => "older" }; } catch (Exception e) when (e is FormatException or ArgumentException or OverflowException) { return "refused"; }
}
END
cat > js/read.js <<'END'
const semver = require("semver");
for (const pair of process.argv.slice(2)) {
  const [a, b] = pair.split("|");
  let seen = "refused";
  try { seen = ["older", "equal", "newer"][semver.compare(a, b) + 1]; } catch { }
  console.log(`${pair};npm;${seen}`);
}
END
cat > read.ps1 <<'END'
foreach ($pair in $args) {
    $a, $b = $pair -split '\|'
    foreach ($type in [version], [semver]) {
        $seen = try { switch (($type::Parse($a)).CompareTo($type::Parse($b))) { { $_ -eq 0 } { 'equal' } { $_ -gt 0 } { 'newer' } default { 'older' } } } catch { 'refused' }
        "$pair;[$($type.Name)];$seen"
    }
}
END
pairs=('1.10.0|1.9.0' '2027.01.05|2027.1.5' '1.0|1.0.0' '1.0.0.0|1.0.0' '20270105103000.0.0|20270104103000.0.0' '1.0.0-rc10|1.0.0-rc9' '1.0.0-RC|1.0.0-rc' '1.0.0+b|1.0.0+a' 'v1.0.0|1.0.0')
{ tool/pwsh -NoProfile -File read.ps1 "${pairs[@]}"; dotnet run net/read.cs -- "${pairs[@]}"; node js/read.js "${pairs[@]}"; } > all
for pair in "${pairs[@]}"; do
    echo "${pair/|/ against }: $(grep -F "$pair;" all | cut -d';' -f2,3 | tr ';' ' ' | paste -sd, | sed 's/,/, /g')"
done | tee seen

cat > expected <<'END'
1.10.0 against 1.9.0: [Version] newer, [SemanticVersion] newer, NuGet newer, Semver newer, npm newer
2027.01.05 against 2027.1.5: [Version] equal, [SemanticVersion] equal, NuGet equal, Semver refused, npm refused
1.0 against 1.0.0: [Version] older, [SemanticVersion] equal, NuGet equal, Semver refused, npm refused
1.0.0.0 against 1.0.0: [Version] newer, [SemanticVersion] refused, NuGet equal, Semver refused, npm refused
20270105103000.0.0 against 20270104103000.0.0: [Version] refused, [SemanticVersion] refused, NuGet refused, Semver newer, npm newer
1.0.0-rc10 against 1.0.0-rc9: [Version] refused, [SemanticVersion] older, NuGet older, Semver older, npm older
1.0.0-RC against 1.0.0-rc: [Version] refused, [SemanticVersion] older, NuGet equal, Semver older, npm older
1.0.0+b against 1.0.0+a: [Version] refused, [SemanticVersion] equal, NuGet equal, Semver equal, npm equal
v1.0.0 against 1.0.0: [Version] refused, [SemanticVersion] refused, NuGet refused, Semver refused, npm equal
END
diff expected seen
echo 'As stated.'
