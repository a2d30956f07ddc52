#!/usr/bin/env bash
# CycloneDX 6.3.1 and Microsoft.Sbom.DotNetTool 4.1.13: the bill of a PowerShell module lists packages that are not in it.
#
# Guess:   a package with PrivateAssets="all", as PowerShellStandard.Library is in a binary module, is not listed, or at least
#          not with --exclude-dev, since it is not published. The bill of a folder lists what is in the folder.
# Seen:    CycloneDX knows analyzers as "excluded", but calls PowerShellStandard.Library "required", and keeps it with
#          --exclude-dev. sbom-tool lists, for a folder with two packages, everything that was restored anywhere
#          below the source: analyzers, a PackageDownload, and the packages of the tests, all as DEPENDS_ON of the
#          product.
# Matters: scanners report the faults of test tools for a published module, and a bill that is compared with the
#          package never fits. Compare it with the .deps.json that is published.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1 DOTNET_ROLL_FORWARD=Major HOME="$work"

dotnet tool install CycloneDX --version 6.3.1 --tool-path tool >/dev/null
dotnet tool install Microsoft.Sbom.DotNetTool --version 4.1.13 --tool-path tool >/dev/null
mkdir -p source/module source/tests
cat > source/module/module.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Semver" Version="3.0.0" />
    <PackageReference Include="PowerShellStandard.Library" Version="5.1.1" PrivateAssets="all" />
    <PackageReference Include="Microsoft.CodeAnalysis.PublicApiAnalyzers" Version="3.3.4" PrivateAssets="all" />
    <PackageDownload Include="Pester" Version="[6.2.0]" />
  </ItemGroup>
</Project>
END
cat > source/tests/tests.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="xunit.assert" Version="2.9.3" /></ItemGroup>
</Project>
END
echo 'public class Weave { }' > source/module/Weave.cs
dotnet restore source/tests -v q >/dev/null
dotnet publish source/module -o folder -v q >/dev/null
tool/dotnet-CycloneDX source/module/module.csproj -o cyclonedx -F Json >/dev/null
tool/dotnet-CycloneDX source/module/module.csproj -o cyclonedx-exclude-dev -F Json --exclude-dev >/dev/null
tool/sbom-tool generate -b folder -bc source -pn Loom -pv 1.0.0 -ps me -nsb https://example.invalid -V Error >/dev/null
cat > show.js <<'END'
const read = (file) => JSON.parse(require("fs").readFileSync(file, "utf8").replace(/^\ufeff/, ""));
const print = (name, lines) => console.log(`${name}: ${lines.sort().join(", ")}`);
print("published", Object.entries(read("folder/module.deps.json").libraries).filter(([, l]) => l.type === "package").map(([l]) => l.split("/")[0]));
for (const run of ["cyclonedx", "cyclonedx-exclude-dev"]) print(run, read(`${run}/bom.json`).components.map((c) => `${c.name} (${c.scope})`));
const bill = read("folder/_manifest/spdx_2.2/manifest.spdx.json");
const names = Object.fromEntries(bill.packages.map((p) => [p.SPDXID, p.name]));
print("sbom-tool, depends on", bill.relationships.filter((r) => r.relationshipType === "DEPENDS_ON").map((r) => names[r.relatedSpdxElement]));
END
node show.js | tee seen

cat > expected <<'END'
published: Microsoft.Extensions.Primitives, Semver
cyclonedx: Microsoft.CodeAnalysis.PublicApiAnalyzers (excluded), Microsoft.Extensions.Primitives (required), PowerShellStandard.Library (required), Semver (required)
cyclonedx-exclude-dev: Microsoft.Extensions.Primitives (required), PowerShellStandard.Library (required), Semver (required)
sbom-tool, depends on: Microsoft.CodeAnalysis.PublicApiAnalyzers, Microsoft.Extensions.Primitives, Pester, PowerShellStandard.Library, Semver, xunit.assert
END
diff expected seen
echo 'As stated.'
