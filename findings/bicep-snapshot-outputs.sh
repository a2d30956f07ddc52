#!/usr/bin/env bash
# Bicep 0.49.2: "snapshot --mode validate" does not compare the outputs that the snapshot contains.
#
# Guess:   a snapshot holds what is compared: a change of an output, or of the order of deployment, is found.
# Seen:    the outputs are in the file, and validate ends with 0 when one of them has another value or is gone.
#          Dependencies and @batchSize are not in it at all. A tag, the case of osType, and a null for a new
#          property are changes.
# Matters: the ID of an image version is an output that the next deployment takes. A refactoring that removes it passes
#          the check that was to prove that nothing changed. Compare the outputs in the files, too.
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
cat > first.bicep <<'END'
resource gallery 'Microsoft.Compute/galleries@2024-03-03' = {
  name: 'gal_web'
  location: 'eastus'
  tags: { team: 'images' }
}
@batchSize(1)
resource definitions 'Microsoft.Compute/galleries/images@2024-03-03' = [for name in ['a', 'b']: {
  parent: gallery
  name: name
  location: 'eastus'
  properties: { osType: 'Linux', osState: 'Generalized', identifier: { publisher: 'p', offer: 'o', sku: name } }
}]
resource last 'Microsoft.Compute/galleries@2024-03-03' = {
  name: 'gal_last'
  location: 'eastus'
  dependsOn: [definitions]
}
output id string = definitions[0].id
output team string = 'images'
END
echo "using 'main.bicep'" > main.bicepparam
cp first.bicep main.bicep
"$bicep" snapshot main.bicepparam 2>/dev/null
validate() {
    sed "$2" first.bicep > main.bicep
    code=0; "$bicep" snapshot main.bicepparam --mode validate > log 2>&1 || code=$?
    echo "$1: exit code $code$(cmp -s first.bicep main.bicep && echo ', same file' || true)"
}
{
    node -e 'console.log(`outputs in the snapshot: ${Object.keys(JSON.parse(require("fs").readFileSync("main.snapshot.json", "utf8")).outputs).sort()}`)'
    validate 'unchanged' ''
    validate 'output, other value' "s/output team .*/output team string = 'web'/"
    validate 'output, gone' '/^output id/d'
    validate 'dependency, gone' '/dependsOn/d'
    validate 'batchSize, gone' '/@batchSize/d'
    validate 'tag, other value' "s/{ team: 'images' }/{ team: 'web' }/"
    validate 'case' "s/osType: 'Linux'/osType: 'linux'/"
    validate 'null for a new property' "s/offer: 'o'/offer: 'o', extra: null/"
} | tee seen

cat > expected <<'END'
outputs in the snapshot: id,team
unchanged: exit code 0, same file
output, other value: exit code 0
output, gone: exit code 0
dependency, gone: exit code 0
batchSize, gone: exit code 0
tag, other value: exit code 1
case: exit code 1
null for a new property: exit code 1
END
diff expected seen
echo 'As stated.'
