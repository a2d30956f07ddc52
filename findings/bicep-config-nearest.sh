#!/usr/bin/env bash
# Bicep 0.49.2: a bicepconfig.json replaces the one above it, and what is misspelt in it is ignored.
#
# Guess:   the settings of a folder are added to those of the folders above, as with .editorconfig and
#          Directory.Build.props; an unknown rule, level or key is an error; --pattern without a match is one, too.
# Seen:    only the nearest file counts: a file with nothing but a setting for one rule, or an empty object,
#          turns an error of the file above back into a warning. Unknown rules, keys and levels are ignored
#          without a word, and lint and build with a pattern that matches nothing end with 0.
# Matters: the rule that the whole repository must keep is off in the one folder that has a file for an experimental
#          feature, and the gate is green. Test the settings with a template that breaks the rule.
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
mkdir -p repo/modules; cd repo
echo 'param unused string' > modules/main.bicep
rule() { echo "{ \"analyzers\": { \"core\": { \"rules\": { $1 } } } }"; }
lint() { code=0; "$bicep" lint "${@:2}" > log 2>&1 || code=$?; echo "$1: exit code $code $(grep -oE '(Warning|Error) [a-z-]+' log || true)"; }
{
    rule '"no-unused-params": { "level": "error" }' > bicepconfig.json
    lint 'above' modules/main.bicep
    echo '{}' > modules/bicepconfig.json
    lint 'above, and {} here' modules/main.bicep
    rule '"no-unused-vars": { "level": "off" }' > modules/bicepconfig.json
    lint 'above, and another rule here' modules/main.bicep
    rm modules/bicepconfig.json
    rule '"no-unused-param": { "level": "error" }' > bicepconfig.json
    lint 'misspelt rule' modules/main.bicep
    rule '"no-unused-params": { "level": "eror" }' > bicepconfig.json
    lint 'misspelt level' modules/main.bicep
    echo '{ "analyzers": { "core": { "rulez": { "no-unused-params": { "level": "error" } } } } }' > bicepconfig.json
    lint 'misspelt key' modules/main.bicep
    lint 'pattern without a match' --pattern 'module/**/*.bicep'
} | sed 's/ $//' | tee ../seen; cd ..

cat > expected <<'END'
above: exit code 1 Error no-unused-params
above, and {} here: exit code 0 Warning no-unused-params
above, and another rule here: exit code 0 Warning no-unused-params
misspelt rule: exit code 0 Warning no-unused-params
misspelt level: exit code 0 Warning no-unused-params
misspelt key: exit code 0 Warning no-unused-params
pattern without a match: exit code 0
END
diff expected seen
echo 'As stated.'
