#!/usr/bin/env bash
# PowerShell 7.6.9: "#Requires -Modules" can turn a script's exit code into 0.
#
# Guess:   pwsh -File script.ps1 ends with the number that the script gave to "exit".
# Seen:    it ends with 0 if the script has "#Requires -Modules M" and M invokes a script block or
#          a function while it is imported (Pester 6.2.0 does). Import-Module M in the body instead
#          of the #Requires line, or a module that invokes nothing, keeps the exit code. "throw"
#          keeps it, too.
# Matters: a build step that tests or publishes an image reports success although it said "exit 3".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
export PSModulePath="$work/modules"
mkdir -p modules/Invokes modules/Quiet
echo '$null = & { 1 }' > modules/Invokes/Invokes.psm1
echo '$null = Get-Date' > modules/Quiet/Quiet.psm1
printf '#Requires -Modules Invokes\nexit 3\n' > requires-invokes.ps1
printf '#Requires -Modules Quiet\nexit 3\n' > requires-quiet.ps1
printf 'Import-Module Invokes\nexit 3\n' > imports-invokes.ps1
printf '#Requires -Modules Invokes\nthrow "no gallery"\n' > requires-and-throws.ps1

for script in requires-invokes requires-quiet imports-invokes requires-and-throws; do
    code=0
    tool/pwsh -NoProfile -File "$script.ps1" >/dev/null 2>&1 || code=$?
    echo "$script: $code"
done | tee seen

cat > expected <<'END'
requires-invokes: 0
requires-quiet: 3
imports-invokes: 3
requires-and-throws: 1
END
diff expected seen
echo 'As stated.'
