#!/usr/bin/env bash
# Bicep 0.49.2: loadYamlContent drops the last line break of the last block, and all documents but the first.
#
# Guess:   a block text ("|") ends with one line break wherever it is in the file, and a second document is read or
#          refused.
# Seen:    "a\nb\n" when something follows the block, "a\nb" when the file ends with it; "|+" and ">" likewise.
#          Of two documents the first is read, without a diagnostic. Merge keys (<<) do work, and a key that
#          stands twice is an error.
# Matters: a script, a cron table or an unattend file that is passed to a machine as the last value of the file loses
#          its last line break, and crontab refuses a file without one. Put the block before another key.
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
printf 'middle: |\n  a\n  b\nend: |\n  a\n  b\n' > blocks.yaml
printf 'middle: |+\n  a\n  b\nend: |+\n  a\n  b\n' > keep.yaml
printf 'middle: >\n  a\n  b\nend: >\n  a\n  b\n' > folded.yaml
printf 'first: 1\n---\nsecond: 2\n' > documents.yaml
printf 'base: &base { a: 1 }\nmerged: { <<: *base, b: 2 }\n' > merge.yaml
printf 'key: 1\nkey: 2\n' > twice.yaml
for file in blocks keep folded documents merge twice; do
    echo "output file object = loadYamlContent('$file.yaml')" > main.bicep
    "$bicep" build main.bicep --stdout > main.json 2> messages || true
    echo "$file: $(grep -oE '(Warning|Error) BCP[0-9]+' messages || true)$(node -e '
      const text = require("fs").readFileSync("main.json", "utf8");
      if (text) console.log(JSON.stringify(Object.values(JSON.parse(text).variables)[0]));')"
done | tee seen

cat > expected <<'END'
blocks: {"middle":"a\nb\n","end":"a\nb"}
keep: {"middle":"a\nb\n","end":"a\nb"}
folded: {"middle":"a b\n","end":"a b"}
documents: {"first":1}
merge: {"base":{"a":1},"merged":{"a":1,"b":2}}
twice: Error BCP340
END
diff expected seen
echo 'As stated.'
