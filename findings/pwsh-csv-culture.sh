#!/usr/bin/env bash
# PowerShell 7.6.9: in a German session, 1.5 that went through Export-Csv is 15.
#
# Guess:   what Export-Csv writes is read back as the same value, and a number has the same text in "$n", in -join and
#          in a CSV file.
# Seen:    Export-Csv, ConvertTo-Html, Set-Content, -join and -f write as the culture of the session does, 1,5 and
#          02.01.2027, even with a comma as delimiter. "$n", Join-String and JSON do not. Casts read as English
#          does and skip commas: [double] of 1,5 is 15, and [datetime] of 02.01.2027 (the second of January) is in
#          February. Neither is an error.
# Matters: sizes, progress and end-of-life dates that one job exports and another one reads change on the way. Give
#          Export-Csv texts: "$n" of a number, ToString('o') of a time.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
"culture $([cultureinfo]::CurrentCulture)"
$version = [pscustomobject]@{ Size = 1.5; EndOfLife = [datetime]::new(2027, 1, 2) }
$n = $version.Size
Set-Content file.txt $n
"in a string $n, -join $(@($n) -join ''), -f $('{0}' -f $n), Join-String $($n | Join-String), Set-Content $(Get-Content file.txt), HTML $(($version | ConvertTo-Html -Property Size -Fragment) -match 'td' -replace '<.*?>'), JSON $($n | ConvertTo-Json)"
$version | Export-Csv versions.csv
Get-Content versions.csv | Select-Object -Last 1
$back = Import-Csv versions.csv
"size $([double] $back.Size), end of life in month $(([datetime] $back.EndOfLife).Month)"
END
for language in en_US de_DE; do env -u LC_ALL -u LC_MESSAGES LANG=$language.UTF-8 tool/pwsh -NoProfile -File run.ps1; done | tee seen

cat > expected <<'END'
culture en-US
in a string 1.5, -join 1.5, -f 1.5, Join-String 1.5, Set-Content 1.5, HTML 1.5, JSON 1.5
"1.5","1/2/2027 12:00:00 AM"
size 1.5, end of life in month 1
culture de-DE
in a string 1.5, -join 1,5, -f 1,5, Join-String 1.5, Set-Content 1,5, HTML 1,5, JSON 1.5
"1,5","02.01.2027 00:00:00"
size 15, end of life in month 2
END
diff expected seen
echo 'As stated.'
