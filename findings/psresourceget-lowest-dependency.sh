#!/usr/bin/env bash
# PSResourceGet 1.2.0: a dependency with a version range gets the lowest version, one without the newest.
#
# Guess:   RequiredModules entries are filled with the newest version that fits.
# Seen:    from a folder repository with H 1.0.0, 1.5.0 and 2.0.0
#            'H'                                        -> 2.0.0
#            @{ ModuleName='H'; ModuleVersion='1.0' }   -> 1.0.0
#            @{ ModuleName='H'; MaximumVersion='1.9' }  -> 1.0.0
#          and @{ …; MaximumVersion='1.*' }, which #Requires and Import-Module understand, cannot be
#          published: "An error occured while trying to parse the value '' of property 'dependencies'".
# Matters: a module that asks for "at least" an Az module gets exactly that old version on a clean
#          machine, with its bugs. Raise the minimum with each release, and test against both ends.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir home repository
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
"PSResourceGet $((Import-Module Microsoft.PowerShell.PSResourceGet -PassThru).Version)"
Register-PSResourceRepository -Name Folder -Uri "$PWD/repository" -Trusted
function Publish([string] $Name, [string] $Version, $Requires) {
    $folder = New-Item -ItemType Directory "$Name-$Version/$Name"
    $more = if ($Requires) { @{ RequiredModules = $Requires } } else { @{} }
    New-ModuleManifest "$folder/$Name.psd1" -ModuleVersion $Version -Author me -Description $Name @more
    Publish-PSResource $folder -Repository Folder -SkipDependenciesCheck -SkipModuleManifestValidate
}
'1.0.0', '1.5.0', '2.0.0' | ForEach-Object { Publish H $_ }
$cases = [ordered]@{
    Name     = 'H'
    Minimum  = @{ ModuleName = 'H'; ModuleVersion = '1.0' }
    Maximum  = @{ ModuleName = 'H'; MaximumVersion = '1.9' }
    Wildcard = @{ ModuleName = 'H'; ModuleVersion = '1.0'; MaximumVersion = '1.*' }
}
foreach ($name in $cases.Keys) {
    try {
        Publish $name 1.0.0 $cases[$name]
        Save-PSResource $name -Repository Folder -Path (New-Item -ItemType Directory "saved-$name")
        "${name}: H $((Get-ChildItem "saved-$name/H").Name)"
    }
    catch { "${name}: $($_.Exception.Message)" }
}
END
HOME="$work/home" tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
PSResourceGet 1.2.0
Name: H 2.0.0
Minimum: H 1.0.0
Maximum: H 1.0.0
Wildcard: Unexpected error packing into .nupkg: 'An error occured while trying to parse the value '' of property 'dependencies' in the manifest file.'.
END
diff expected seen
echo 'As stated.'
