#!/usr/bin/env bash
# Bicep 0.49.2: dateTimeAdd counts months and years in days, and calls a local time UTC.
#
# Guess:   a month after 31 January is the last of February, a year after 1 June 2027 is 1 June 2028,
#          and 1 June 00:00 at +02:00 plus one day is 1 June 22:00 UTC.
# Seen:    P1M is 30 days and P1Y is 365 days: 2 March, and 31 May 2028. The offset of the base is
#          dropped and the default output still ends in Z: 2 June 00:00 UTC, two hours late.
#          With the format 'u', and in dateTimeToEpoch, the offset counts.
#          Seen with "bicep snapshot", which evaluates with the template engine in the CLI.
# Matters: an end of life of an image version computed by dateTimeAdd(utcNow(), 'P1Y') falls a day
#          early over a leap day, and one given with an offset is off by that offset.
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
cat > dates.bicep <<'END'
output dates array = [
  dateTimeAdd('2027-01-31T00:00:00Z', 'P1M')
  dateTimeAdd('2027-06-01T00:00:00Z', 'P1Y')
  dateTimeAdd('2027-06-01T00:00:00+02:00', 'P1D')
  dateTimeAdd('2027-06-01T00:00:00+02:00', 'P1D', 'u')
  dateTimeAdd('2027-06-01T00:00:00+02:00', 'P1D', 'yyyy-MM-ddTHH:mm:sszzz')
  string(dateTimeToEpoch('2027-06-01T00:00:00+02:00') - dateTimeToEpoch('2027-06-01T00:00:00Z'))
]
END
echo "using 'dates.bicep'" > dates.bicepparam
"$bicep" snapshot dates.bicepparam
grep -oE '"[^"]*[0-9]{2}:[^"]*"|"-?[0-9]+"' dates.snapshot.json | tee seen

cat > expected <<'END'
"2027-03-02T00:00:00Z"
"2028-05-31T00:00:00Z"
"2027-06-02T00:00:00Z"
"2027-06-01 22:00:00Z"
"2027-06-02T00:00:00+02:00"
"-7200"
END
diff expected seen
echo 'As stated.'
