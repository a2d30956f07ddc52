#!/usr/bin/env bash
# Bicep 0.49.2: a wrong type and a misspelt property of an image version are warnings, and build ends with 0.
#
# Guess:   "bicep build" refuses a template with a text for a Boolean, or at least "bicep lint" ends with an
#          error; names and values that no gallery may have are found as well.
# Seen:    excludeFromLatest: 'true', a text for a replica count and a misspelt property are warnings (BCP036,
#          BCP037), the template is written, and both commands end with 0. A level for BCP036 in
#          bicepconfig.json is ignored without a word. Nothing is said of a version named v1, a gallery named
#          my-gal, an end of life of 31/01/2027, the permission Publc and a minimum above its maximum. Of
#          osType: 'linux', which differs in case alone, there is a warning again (BCP088).
# Matters: a pipeline that looks at exit codes deploys it, and Resource Manager refuses it after all that was
#          deployed before. Read the output: let each "Warning BCP" fail the step.
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
cat > types.bicep <<'END'
resource gallery 'Microsoft.Compute/galleries@2024-03-03' = {
  name: 'my-gal'
  location: 'eastus'
  properties: { sharingProfile: { permissions: 'Publc' } }
}
resource definition 'Microsoft.Compute/galleries/images@2024-03-03' = {
  parent: gallery
  name: 'img'
  location: 'eastus'
  properties: {
    identifier: { publisher: 'p', offer: 'o', sku: 's' }
    osState: 'Generalized'
    osType: 'linux'
    recommended: { vCPUs: { min: 4, max: 2 } }
  }
}
resource version 'Microsoft.Compute/galleries/images/versions@2024-03-03' = {
  parent: definition
  name: 'v1'
  location: 'eastus'
  properties: {
    publishingProfile: {
      excludeFromLatest: 'true'
      endOfLifeDate: '31/01/2027'
      targetRegion: []
      targetRegions: [{ name: 'eastus', regionalReplicaCount: '2' }]
    }
    storageProfile: {}
  }
}
END
run() {
    code=0; "$bicep" "$@" > log 2>&1 || code=$?
    echo "$*: exit code $code, template $([ -s types.json ] && echo written || echo missing)"
    grep -oE '(Warning|Error) [A-Za-z0-9-]+: The property "[A-Za-z]+"' log || true
}
{
    run build types.bicep
    rm types.json
    run lint types.bicep
    echo '{ "analyzers": { "core": { "rules": { "BCP036": { "level": "error" } } } } }' > bicepconfig.json
    echo 'with bicepconfig.json'
    run build types.bicep
} | tee seen

cat > expected <<'END'
build types.bicep: exit code 0, template written
Warning BCP088: The property "osType"
Warning BCP036: The property "excludeFromLatest"
Warning BCP037: The property "targetRegion"
Warning BCP036: The property "regionalReplicaCount"
lint types.bicep: exit code 0, template missing
Warning BCP088: The property "osType"
Warning BCP036: The property "excludeFromLatest"
Warning BCP037: The property "targetRegion"
Warning BCP036: The property "regionalReplicaCount"
with bicepconfig.json
build types.bicep: exit code 0, template written
Warning BCP088: The property "osType"
Warning BCP036: The property "excludeFromLatest"
Warning BCP037: The property "targetRegion"
Warning BCP036: The property "regionalReplicaCount"
END
diff expected seen
echo 'As stated.'
