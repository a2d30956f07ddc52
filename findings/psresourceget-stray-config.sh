#!/usr/bin/env bash
# PSResourceGet 1.2.0: in a home without .config, it writes a NuGet configuration into the current folder.
#
# Guess:   Publish-PSResource writes to the repository, and below the home of the user.
# Seen:    .NET has no folder for application data if ~/.config does not exist, and gives an empty path. NuGet, inside
#          PSResourceGet, then creates NuGet/NuGet.Config relative to the current folder.
# Matters: containers and build agents start with an empty home. The file lands in the checkout, is committed by the next
#          'git add', and any later dotnet command below it can read it as a source of packages.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir -p empty full/.config checkout
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
$null = Import-Module Microsoft.PowerShell.PSResourceGet
$place = (New-Item -ItemType Directory "../$(New-Guid)").FullName
Register-PSResourceRepository -Name Folder -Uri $place -Trusted
New-Item -ItemType Directory "$place/Loom" | Out-Null
New-ModuleManifest "$place/Loom/Loom.psd1" -ModuleVersion 1.0.0 -Author me -Description Loom
Publish-PSResource "$place/Loom" -Repository Folder
END
cd checkout
for home in full empty; do
    env -u XDG_CONFIG_HOME HOME="$work/$home" ../tool/pwsh -NoProfile -File ../run.ps1
    echo "$home home: $(find . -type f | sort | tr '\n' ' ')" | sed 's/ $//'
done | tee ../seen
cd ..

cat > expected <<'END'
full home:
empty home: ./NuGet/NuGet.Config
END
diff expected seen
echo 'As stated.'
