#!/usr/bin/env bash
# PowerShell 7.6.9: az … --disks $os,$data hands the program the text "$os,$data".
#
# Guess:   a program gets the values of the variables, as one argument "os,data" or as two arguments.
# Seen:    a list written with commas in the command reaches the program as its source text: the names of the
#          variables, and even quotes and calls. 1.10,2.20 therefore keeps its zero (pwsh-list-arguments.sh: a
#          cmdlet gets 1.1). If the first item is an array or a text with a blank, that item is an argument, and
#          the source text of the whole list follows. name=$os,$data is source text, too.
#          "name=$os,$data", ($os,$data) and $list are values.
# Matters: nothing fails in PowerShell. The CLI reports a missing disk or region of that odd name, or stores it as
#          a tag. Put the list in double quotes, or the items in parentheses.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
echo 'console.log(process.argv.slice(2).map(a => `<${a}>`).join(" "))' > show.js
cat > run.ps1 <<'END'
$os = 'a'; $data = 'b'; $list = 'c', 'd'; $version = @{ Name = 'v' }
node show.js --disks $os,$data
node show.js --disks "$os",x
node show.js --disks $($os),x
node show.js --disks $list,x
node show.js --disks 'p q',x
node show.js --disks $version.Name,x
node show.js --tags disks=$os,$data
node show.js --versions 1.10,2.20
node show.js --tags "disks=$os,$data"
node show.js --disks ($os,$data)
node show.js --disks $list
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
<--disks> <$os,$data>
<--disks> <"$os",x>
<--disks> <$($os),x>
<--disks> <c d> <$list,x>
<--disks> <p q> <'p> <q',x>
<--disks> <$version.Name,x>
<--tags> <disks=$os,$data>
<--versions> <1.10,2.20>
<--tags> <disks=a,b>
<--disks> <a> <b>
<--disks> <c> <d>
END
diff expected seen
echo 'As stated.'
