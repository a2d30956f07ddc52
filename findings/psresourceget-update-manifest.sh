#!/usr/bin/env bash
# PSResourceGet 1.2.0: Update-PSModuleManifest -ModuleVersion changes more of the manifest than the version.
#
# Guess:   the value that is named changes, and all else in the file stays.
# Seen:    the file is written anew. Comments are gone, and keys appear that were not there: CompanyName, Copyright,
#          VariablesToExport and AliasesToExport. A table of one's own in PrivateData becomes the text
#          'System.Collections.Hashtable', and a key of one's own in PSData disappears. Nothing warns.
# Matters: after a release step that sets the version this way the module has lost the settings that it reads from
#          its manifest, and has a copyright line that nobody wrote. Replace the line of the version as text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir -p home/.config Loom
cat > Loom/Loom.psd1 <<'END'
@{
    # In step with the tag.
    RootModule = 'Loom.psm1'
    ModuleVersion = '1.0.0'
    GUID = '11111111-1111-1111-1111-111111111111'
    Author = 'me'
    Description = 'Loom'
    FunctionsToExport = @('Get-Loom')
    CmdletsToExport = @()
    PrivateData = @{
        Loom = @{ Regions = @('eastus', 'westus') }
        PSData = @{ Tags = @('loom'); Loom = 'yarn' }
    }
}
END
echo 'function Get-Loom { }' > Loom/Loom.psm1
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
"PSResourceGet $((Import-Module Microsoft.PowerShell.PSResourceGet -PassThru).Version)"
function Show-Loom {
    $data = Import-PowerShellDataFile Loom/Loom.psd1
    "  version $($data.ModuleVersion), comment kept: $((Get-Content Loom/Loom.psd1 -Raw).Contains('In step'))"
    "  keys: $($data.Keys | Sort-Object)"
    "  PrivateData.Loom: $($data.PrivateData.Loom.GetType().Name) [$($data.PrivateData.Loom.Regions)]"
    "  keys of PSData: $($data.PrivateData.PSData.Keys | Sort-Object)"
}
'before'; Show-Loom
$warnings = @(Update-PSModuleManifest -Path Loom/Loom.psd1 -ModuleVersion 1.1.0 3>&1)
"after, with $($warnings.Count) warnings"; Show-Loom
END
HOME="$work/home" tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
PSResourceGet 1.2.0
before
  version 1.0.0, comment kept: True
  keys: Author CmdletsToExport Description FunctionsToExport GUID ModuleVersion PrivateData RootModule
  PrivateData.Loom: Hashtable [eastus westus]
  keys of PSData: Loom Tags
after, with 0 warnings
  version 1.1.0, comment kept: False
  keys: AliasesToExport Author CmdletsToExport CompanyName Copyright Description FunctionsToExport GUID ModuleVersion PrivateData RootModule VariablesToExport
  PrivateData.Loom: String []
  keys of PSData: Tags
END
diff expected seen
echo 'As stated.'
