#!/usr/bin/env bash
# PSResourceGet 1.2.0 and PowerShell 7.6.9: one takes 1.0 for 1.0.0, the other does not.
#
# Guess:   a module that Save-PSResource brought together with its dependency can be imported.
# Seen:    B requires A 1.0.0 or later, and the repository holds A with ModuleVersion = '1.0'.
#          PSResourceGet finds A by -Version 1.0.0, counts it as the dependency and saves it in a
#          folder 1.0. The engine compares [version] values, where 1.0 is less than 1.0.0, and
#          refuses to import B.
# Matters: give every module three numbers. A module of your own with '1.0' breaks whoever requires
#          1.0.0, and the install says nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir home repository saved
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
"PSResourceGet $((Import-Module Microsoft.PowerShell.PSResourceGet -PassThru).Version)"
Register-PSResourceRepository -Name Folder -Uri "$PWD/repository" -Trusted
New-Item -ItemType Directory A, B | Out-Null
New-ModuleManifest A/A.psd1 -ModuleVersion 1.0 -Author me -Description A
New-ModuleManifest B/B.psd1 -ModuleVersion 1.0.0 -Author me -Description B -RequiredModules @{ ModuleName = 'A'; ModuleVersion = '1.0.0' }
'A', 'B' | ForEach-Object { Publish-PSResource ./$_ -Repository Folder -SkipDependenciesCheck -SkipModuleManifestValidate }
"Find-PSResource A -Version 1.0.0: $((Find-PSResource A -Repository Folder -Version 1.0.0).Version)"
Save-PSResource B -Repository Folder -Path saved
Get-ChildItem saved -Recurse -Filter *.psd1 | ForEach-Object { $_.FullName.Substring("$PWD/saved/".Length) } | Sort-Object
$env:PSModulePath = "$PWD/saved"
try { Import-Module B; 'imported' } catch { $_.FullyQualifiedErrorId }
END
HOME="$work/home" tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
PSResourceGet 1.2.0
Find-PSResource A -Version 1.0.0: 1.0
A/1.0/A.psd1
B/1.0.0/B.psd1
Modules_InvalidManifest,Microsoft.PowerShell.Commands.ImportModuleCommand
END
diff expected seen
echo 'As stated.'
