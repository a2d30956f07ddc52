#!/usr/bin/env bash
# PSResourceGet 1.2.0: a published module comes back without its folder "package", and its scripts cannot be executed.
#
# Guess:   Publish-PSResource and Save-PSResource give back the files of the module as they were.
# Seen:    a folder "package" or "_rels", which are names of the package format, a file *.nuspec and empty folders do
#          not come back, without an error or a warning in either step. The bit for execution is lost. Hidden files,
#          a folder .config, and names with #, %, + and brackets come back.
# Matters: a module with a helper program for Linux, or with such a folder, works from its sources and fails
#          from a gallery. Test what Save-PSResource brings, and call helpers through their interpreter.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir -p home/.config repository installed Loom/{package,_rels,.config,empty,data}
for file in package/wool.txt _rels/silk.txt .config/loom.json .hidden data/package.txt 'a[1].txt' 'a#b.txt' 'a%20b.txt' 'a+b.txt' Yarn.nuspec weave.sh; do echo text > "Loom/$file"; done
chmod +x Loom/weave.sh
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
"PSResourceGet $((Import-Module Microsoft.PowerShell.PSResourceGet -PassThru).Version)"
New-ModuleManifest Loom/Loom.psd1 -ModuleVersion 1.0.0 -Author me -Description Loom
Register-PSResourceRepository -Name Here -Uri "$PWD/repository" -Trusted
$warnings = @(Publish-PSResource -Path ./Loom -Repository Here 3>&1) + @(Save-PSResource Loom -Repository Here -Path installed 3>&1)
"$($warnings.Count) warnings"
function Get-Parts([string] $Root) { Get-ChildItem -LiteralPath $Root -Recurse -Force | ForEach-Object { [IO.Path]::GetRelativePath($Root, $_.FullName) } }
$source = Get-Parts "$PWD/Loom"
$installed = Get-Parts "$PWD/installed/Loom/1.0.0"
"lost: $(($source | Where-Object { $_ -cnotin $installed } | Sort-Object) -join ', ')"
"kept: $(($source | Where-Object { $_ -cin $installed } | Sort-Object) -join ', ')"
"weave.sh: $((Get-Item Loom/weave.sh).UnixMode), then $((Get-Item installed/Loom/1.0.0/weave.sh).UnixMode)"
END
umask 022
HOME="$work/home" tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
PSResourceGet 1.2.0
0 warnings
lost: _rels, _rels/silk.txt, empty, package, package/wool.txt, Yarn.nuspec
kept: .config, .config/loom.json, .hidden, a[1].txt, a#b.txt, a%20b.txt, a+b.txt, data, data/package.txt, Loom.psd1, weave.sh
weave.sh: -rwxr-xr-x, then -rw-r--r--
END
diff expected seen
echo 'As stated.'
