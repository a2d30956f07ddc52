#!/usr/bin/env bash
# PSResourceGet 1.2.0: packing an unchanged module twice makes two different packages.
#
# Guess:   Compress-PSResource, and Publish-PSResource with it, makes the same bytes from the same module, so that a package can be
#          compared with its sources by its hash.
# Seen:    the second package has another hash: one part has a random name, relations have random IDs, and the parts that
#          NuGet writes have the time of packing. The files of the module are the same, byte by byte.
# Matters: a published hash proves nothing about the sources. Compare the files inside, or write the package again in a fixed
#          form before it is published.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir home first second
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
"PSResourceGet $((Import-Module Microsoft.PowerShell.PSResourceGet -PassThru).Version)"
New-Item -ItemType Directory Loom | Out-Null
New-ModuleManifest Loom/Loom.psd1 -ModuleVersion 1.0.0 -Author me -Description Loom
'first', 'second' | ForEach-Object { Compress-PSResource -Path ./Loom -DestinationPath $_; Start-Sleep 3 }
$hash = 'first', 'second' | ForEach-Object { (Get-FileHash "$_/Loom.1.0.0.nupkg").Hash }
"Same package: $($hash[0] -eq $hash[1])"
$parts = 'first', 'second' | ForEach-Object {
    $zip = [IO.Compression.ZipFile]::OpenRead("$PWD/$_/Loom.1.0.0.nupkg")
    , @($zip.Entries | ForEach-Object { '{0} {1}' -f $_.FullName, $_.Crc32 } | Sort-Object)
    $zip.Dispose()
}
"Same module file: $(@($parts[0] -like 'Loom.psd1 *')[0] -eq @($parts[1] -like 'Loom.psd1 *')[0])"
"Parts only in the first: $(@($parts[0] | Where-Object { $_ -notin $parts[1] }) -replace '[0-9a-f]{32}', 'RANDOM' -replace ' \d+$' -join ', ')"
END
HOME="$work/home" tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
PSResourceGet 1.2.0
Same package: False
Same module file: True
Parts only in the first: _rels/.rels, package/services/metadata/core-properties/RANDOM.psmdcp
END
diff expected seen
echo 'As stated.'
