#!/usr/bin/env bash
# PowerShell 7.6.9: without ICU, Import-LocalizedData does not even find the texts in en-US.
#
# Guess:   in a container with DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 a module shows its English texts, as it does
#          where it has no translation for the language.
# Seen:    Import-LocalizedData looks for en-US as its last resort and fails at that: "en-us is an invalid culture
#          identifier". The error does not end the import, and every text of the module is empty. With ICU and
#          LANG=C the same module is English.
# Matters: small images for .NET set this variable. There a module that reads its texts the documented way prints
#          empty messages. Read en-US with Import-PowerShellDataFile first, and overwrite it by what is found.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir -p Loom/en-US Loom/zh-Hant
echo "@{ Text = 'English' }" > Loom/en-US/Loom.psd1
echo "@{ Text = 'Chinese' }" > Loom/zh-Hant/Loom.psd1
cat > Loom/Loom.psm1 <<'END'
Import-LocalizedData -BindingVariable texts
function Get-Loom { "text: '$($texts.Text)'" }
END
cat > run.ps1 <<'END'
$Error.Clear()
Import-Module ./Loom/Loom.psm1 2>$null
"imported: $?, errors: $($Error.Count) $($Error | ForEach-Object FullyQualifiedErrorId)"
Get-Loom
END
{
    for language in C zh_TW.UTF-8 de_DE.UTF-8; do echo "$language"; env -u LC_ALL -u LC_MESSAGES LANG=$language tool/pwsh -NoProfile -File run.ps1; done
    echo 'without ICU'; DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 tool/pwsh -NoProfile -File run.ps1
} | tee seen

cat > expected <<'END'
C
imported: True, errors: 0 
text: 'English'
zh_TW.UTF-8
imported: True, errors: 0 
text: 'Chinese'
de_DE.UTF-8
imported: True, errors: 0 
text: 'English'
without ICU
imported: True, errors: 1 System.Globalization.CultureNotFoundException,Microsoft.PowerShell.Commands.ImportLocalizedData
text: ''
END
diff expected seen
echo 'As stated.'
