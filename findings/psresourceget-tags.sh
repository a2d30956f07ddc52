#!/usr/bin/env bash
# PSResourceGet 1.2.0: a module with one tag is published without it, and -Name * ignores -Tag.
#
# Guess:   Tags = 'loom', as New-ModuleManifest writes it for one tag, is a tag like one of two, and Find-PSResource
#          -Name * -Tag loom finds the modules with that tag.
# Seen:    the package of the module with one tag has none; with @('loom') or two tags it has them. In a repository that
#          is a folder, -Name * -Tag x gives all modules, -Tag x alone those with the tag, and -Tag x, y those with
#          both.
# Matters: who searches by tag does not find the module, and who cleans a repository by tag and wildcard gets all of it.
#          Write tags as @('loom'), and filter what Find-PSResource gives.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir -p home/.config repository
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
"PSResourceGet $((Import-Module Microsoft.PowerShell.PSResourceGet -PassThru).Version)"
Register-PSResourceRepository -Name Here -Uri "$PWD/repository" -Trusted
function Publish-Loom([string] $Name, [string[]] $Tags, [switch] $AsList) {
    $null = New-Item -ItemType Directory $Name
    New-ModuleManifest "$Name/$Name.psd1" -ModuleVersion 1.0.0 -Author me -Description Loom -Tags $Tags
    if ($AsList) { (Get-Content "$Name/$Name.psd1" -Raw).Replace("Tags = 'loom'", "Tags = @('loom')") | Set-Content "$Name/$Name.psd1" }
    Publish-PSResource -Path "./$Name" -Repository Here
    "${Name}: $((Get-Content "$Name/$Name.psd1" | Select-String '^\s+Tags =').Line.Trim()); in the repository: $((Find-PSResource $Name -Repository Here).Tags -join ', ')"
}
Publish-Loom One loom
Publish-Loom OneInList loom -AsList
Publish-Loom Two loom, yarn
Publish-Loom Other silk, wool
foreach ($search in @{ Tag = 'loom' }, @{ Tag = 'loom', 'yarn' }, @{ Name = '*'; Tag = 'loom' }, @{ Name = '*'; Tag = 'nothing' }) {
    "$(($search.Keys | Sort-Object | ForEach-Object { "-$_ $($search[$_] -join ', ')" }) -join ' '): $((Find-PSResource @search -Repository Here -ErrorAction SilentlyContinue | Sort-Object Name).Name -join ', ')"
}
END
HOME="$work/home" tool/pwsh -NoProfile -File run.ps1 | sed 's/ *$//' | tee seen

cat > expected <<'END'
PSResourceGet 1.2.0
One: Tags = 'loom'; in the repository:
OneInList: Tags = @('loom'); in the repository: loom
Two: Tags = 'loom', 'yarn'; in the repository: loom, yarn
Other: Tags = 'silk', 'wool'; in the repository: silk, wool
-Tag loom: OneInList, Two
-Tag loom, yarn: Two
-Name * -Tag loom: One, OneInList, Other, Two
-Name * -Tag nothing: One, OneInList, Other, Two
END
diff expected seen
echo 'As stated.'
