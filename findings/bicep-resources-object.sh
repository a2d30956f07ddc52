#!/usr/bin/env bash
# Bicep 0.49.2: one nullable parameter makes an object of the template's resources, and existing ones stand among them.
#
# Guess:   "resources" of a compiled template is an array of what is deployed.
# Seen:    so it is until the file has a nullable parameter, a type of its own, or the like: then "resources" is an object
#          whose keys are the names in the source, languageVersion is 2.0, and a resource that is declared with
#          existing is one of them, with "existing": true. dependsOn has names instead of IDs.
# Matters: a gate that reads resources[0], or counts types, finds nothing from the day on which somebody adds a "?", or takes
#          a gallery for deployed that is only referred to. Accept both forms, and leave out existing.
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
cat > array.bicep <<'END'
resource old 'Microsoft.Compute/galleries@2024-03-03' existing = { name: 'gal_old' }
resource gallery 'Microsoft.Compute/galleries@2024-03-03' = {
  name: 'gal_web'
  location: 'eastus'
  dependsOn: [other]
}
resource other 'Microsoft.Compute/galleries@2024-03-03' = {
  name: 'gal_other'
  location: 'eastus'
}
output id string = old.id
END
{ echo 'param note string?'; cat array.bicep; } > nullable.bicep
{ echo 'type note = string'; cat array.bicep; } > type.bicep
{ echo 'param note string = '"''"; cat array.bicep; } > parameter.bicep
for name in array parameter nullable type; do
    "$bicep" build $name.bicep --outfile $name.json 2>/dev/null
    node -e '
      const { languageVersion, resources } = JSON.parse(require("fs").readFileSync(process.argv[1] + ".json", "utf8"));
      const show = ([key, { name, existing, dependsOn }]) => `${key} ${name}${existing ? " existing" : ""}${dependsOn ? " after " + dependsOn : ""}`;
      console.log(`${process.argv[1]}: version ${languageVersion}, ${Array.isArray(resources) ? "array" : "object"}: ${Object.entries(resources).map(show).join("; ")}`);' $name
done | tee seen

cat > expected <<'END'
array: version undefined, array: 0 gal_web after [resourceId('Microsoft.Compute/galleries', 'gal_other')]; 1 gal_other
parameter: version undefined, array: 0 gal_web after [resourceId('Microsoft.Compute/galleries', 'gal_other')]; 1 gal_other
nullable: version 2.0, object: old gal_old existing; gallery gal_web after other; other gal_other
type: version 2.0, object: old gal_old existing; gallery gal_web after other; other gal_other
END
diff expected seen
echo 'As stated.'
