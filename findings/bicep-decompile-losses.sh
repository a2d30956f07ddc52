#!/usr/bin/env bash
# Bicep 0.49.2: decompile drops the condition of an output and the mode of a nested deployment without a word.
#
# Guess:   what Bicep cannot express is an error or a warning of "bicep decompile", or stays as a comment.
# Seen:    the exit code is 0, and apart from the general remark there is one warning, of an unused parameter. Gone are
#          the condition of an output, a nested deployment's onErrorDeployment and debugSetting, the comments and
#          metadata of a resource, contentVersion and apiProfile. Its mode Complete has become Incremental.
# Matters: an output that exists for community galleries alone is now read for each, and the deployment fails at its
#          end. Build the result and compare it with the original before the original is deleted.
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
cat > main.json <<'END'
{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "2.3.0.0",
  "apiProfile": "2019-03-01-hybrid",
  "parameters": { "community": { "type": "bool", "defaultValue": false } },
  "resources": [
    {
      "comments": "Do not delete", "metadata": { "owner": "images" },
      "type": "Microsoft.Compute/galleries", "apiVersion": "2024-03-03", "name": "gal_web", "location": "eastus", "properties": { "description": "d" }
    },
    {
      "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner",
      "properties": {
        "mode": "Complete", "onErrorDeployment": { "type": "LastSuccessful" }, "debugSetting": { "detailLevel": "requestContent" },
        "expressionEvaluationOptions": { "scope": "inner" },
        "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] }
      }
    }
  ],
  "outputs": {
    "publicName": { "type": "string", "condition": "[parameters('community')]", "value": "[reference('gal_web').sharingProfile.communityGalleryInfo.publicNames[0]]" }
  }
}
END
{
    code=0; "$bicep" decompile main.json > messages 2>&1 || code=$?
    echo "decompile: exit code $code $(grep -oE '(Warning|Error) [A-Za-z0-9-]+' messages)"
    "$bicep" build main.bicep --outfile back.json 2>/dev/null
    for word in contentVersion apiProfile condition mode onErrorDeployment debugSetting comments metadata; do
        echo "$word: $(grep -oE "\"$word\": .*" main.json | sed -n 1p | grep -oE '^"[a-zA-Z]+": ("[^"]*"|\{[^}]*\})') -> $(grep -v _generator back.json | grep -oE "\"$word\": (\"[^\"]*\"|\{[^}]*\})" | sed -n 1p || true)"
    done
} | sed 's/ $//' | tee seen

cat > expected <<'END'
decompile: exit code 0 Warning no-unused-params
contentVersion: "contentVersion": "2.3.0.0" -> "contentVersion": "1.0.0.0"
apiProfile: "apiProfile": "2019-03-01-hybrid" ->
condition: "condition": "[parameters('community')]" ->
mode: "mode": "Complete" -> "mode": "Incremental"
onErrorDeployment: "onErrorDeployment": { "type": "LastSuccessful" } ->
debugSetting: "debugSetting": { "detailLevel": "requestContent" } ->
comments: "comments": "Do not delete" ->
metadata: "metadata": { "owner": "images" } ->
END
diff expected seen
echo 'As stated.'
