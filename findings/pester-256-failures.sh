#!/usr/bin/env bash
# Pester 6.2.0: 256 failed tests end with exit code 0 on Linux.
#
# Guess:   a failed run never ends with 0.
# Seen:    with -CI or Run.Exit, Pester exits with the number of failed tests. The system keeps
#          the lowest 8 bits: 2 failed tests give 2, 256 give 0.
# Matters: one broken helper fails every row of a data-driven suite at once (regions x versions x
#          SKUs), so a multiple of 256 is not far-fetched, and CI sees success. Run with
#          Run.PassThru, and exit with 1 when FailedCount, FailedBlocksCount or
#          FailedContainersCount is not 0.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > get.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Pester" Version="[6.2.0]" /></ItemGroup>
</Project>
END
dotnet restore get.csproj >/dev/null
for count in 2 256; do
    printf "Describe 'images' { It 'version <_>' -ForEach (1..%s) { throw \$_ } }\n" "$count" > many.Tests.ps1
    code=0
    tool/pwsh -NoProfile -Command "Import-Module ./packages/pester/6.2.0/tools/Pester.psd1; Invoke-Pester ./many.Tests.ps1 -CI -Output None" >/dev/null 2>&1 || code=$?
    echo "$count failed tests: exit code $code"
done | tee seen

cat > expected <<'END'
2 failed tests: exit code 2
256 failed tests: exit code 0
END
diff expected seen
echo 'As stated.'
