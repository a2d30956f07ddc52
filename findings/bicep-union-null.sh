#!/usr/bin/env bash
# Bicep 0.49.2: union() does not take a null over, shallowMerge() and the spread do.
#
# Guess:   union(defaults, own), shallowMerge([defaults, own]) and { ...defaults, ...own } differ only in
#          that union merges nested objects: the last one wins.
# Seen:    a null in the second object does not replace a value of the first in union; it does in the two
#          others. A null for a new key is kept by all. Keys that differ in case are one key: union keeps the
#          spelling of the last object, the two others that of the first. And union of two lists drops
#          what the first list has twice.
#          Seen with "bicep snapshot", which evaluates with the template engine in the CLI.
# Matters: { endOfLifeDate: null } or { purchasePlan: null } is how a module is told to leave a default out,
#          and union keeps the default without a word; json('null') does not help. Use the spread for that.
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
cat > union.bicep <<'END'
var defaults = { end: '2027', plan: { name: 'a', sku: 'b' } }
var noEnd = { end: null, extra: null }
var noPlan = { plan: { name: null } }
var fromJson = { end: json('null') }
output answers object = {
  'union, null': string(union(defaults, noEnd))
  'shallowMerge, null': string(shallowMerge([defaults, noEnd]))
  'spread, null': string({ ...defaults, ...noEnd })
  'union, nested null': string(union(defaults, noPlan))
  'shallowMerge, nested null': string(shallowMerge([defaults, noPlan]))
  'union, json null': string(union(defaults, fromJson))
  'union, case': string(union({ Env: 1 }, { env: 2 }))
  'shallowMerge, case': string(shallowMerge([{ Env: 1 }, { env: 2 }]))
  'spread, case': string({ ...{ Env: 1 }, ...{ env: 2 } })
  'union, lists': string(union([1, 1, 2], [2, 3]))
}
END
echo "using 'union.bicep'" > union.bicepparam
"$bicep" snapshot union.bicepparam 2>/dev/null
node -e '
  const show = (o) => o && typeof o === "object" && Object.entries(o).forEach(([k, v]) => /^(union|shallowMerge|spread),/.test(k) ? console.log(`${k}: ${v}`) : show(v));
  show(JSON.parse(require("fs").readFileSync("union.snapshot.json", "utf8")));' | tee seen

cat > expected <<'END'
union, null: {"end":"2027","plan":{"name":"a","sku":"b"},"extra":null}
shallowMerge, null: {"end":null,"plan":{"name":"a","sku":"b"},"extra":null}
spread, null: {"end":null,"plan":{"name":"a","sku":"b"},"extra":null}
union, nested null: {"end":"2027","plan":{"name":"a","sku":"b"}}
shallowMerge, nested null: {"end":"2027","plan":{"name":null}}
union, json null: {"end":"2027","plan":{"name":"a","sku":"b"}}
union, case: {"env":2}
shallowMerge, case: {"Env":2}
spread, case: {"Env":2}
union, lists: [1,2,3]
END
diff expected seen
echo 'As stated.'
