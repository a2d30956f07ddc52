#!/usr/bin/env bash
# PowerShell 7.6.9: -Version 1.10 gives the text 1.10, and -Version 1.10,1.20 gives 1.1 and 1.2.
#
# Guess:   an argument of type string gets what was typed, and one of type string[] gets each item of
#          the list as it was typed.
# Seen:    true for one value only. In a list with commas each item that can be read as a number is
#          read as one and made a text again: 010 becomes 10, 0x1F becomes 31, and the commits 12e4567
#          and 34e5678 both become Infinity. A single 1.10 keeps its zero for [version], and loses it
#          in a list of [version]. An item such as 1.10.0 or 20261127_10 stays a text.
# Matters: build numbers such as 20261127.10 and short commits are the parts of image names, tags and
#          versions. A call that was tried with one value asks for something else with two, and
#          nothing warns. Put each item of a list in quotes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
function Show { param([string[]] $Text, [version[]] $Version) "$($Text -join ' and ')$($Version -join ' and ')" }
"1.10: $(Show -Text 1.10)"
"1.10,1.20: $(Show -Text 1.10,1.20)"
"20261127.10,20261127.20: $(Show -Text 20261127.10,20261127.20)"
"010,0x1F: $(Show -Text 010,0x1F)"
"12e4567: $(Show -Text 12e4567)"
"12e4567,34e5678: $(Show -Text 12e4567,34e5678)"
"1.10.0,20261127_10: $(Show -Text 1.10.0,20261127_10)"
"version 1.10: $(Show -Version 1.10)"
"version 1.10,1.20: $(Show -Version 1.10,1.20)"
"quoted: $(Show -Text '1.10','12e4567')"
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
1.10: 1.10
1.10,1.20: 1.1 and 1.2
20261127.10,20261127.20: 20261127.1 and 20261127.2
010,0x1F: 10 and 31
12e4567: 12e4567
12e4567,34e5678: Infinity and Infinity
1.10.0,20261127_10: 1.10.0 and 20261127_10
version 1.10: 1.10
version 1.10,1.20: 1.1 and 1.2
quoted: 1.10 and 12e4567
END
diff expected seen
echo 'As stated.'
