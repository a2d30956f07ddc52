#!/usr/bin/env bash
# PowerShell 7.6.9: with $PSNativeCommandUseErrorActionPreference, "az … show || az … create" never gets to create.
#
# Guess:   a failed program is an error only where nobody looks at it: "||", "if" and "??" see the failure first, as
#          in a shell with "set -e". What the program printed before is kept, and pwsh ends with its exit code.
# Seen:    with $ErrorActionPreference = 'Stop' the exception comes at once. "a || b" does not run b, "if" and "??"
#          do not go on, and a variable keeps its old value although the program printed a line. A script that
#          does not catch it ends with 1 instead of 3. Behind Select-Object -First the failure is not seen.
# Matters: the two preferences are what is advised for scripts in a pipeline. With them "az … show || az … create"
#          and "terraform plan -detailed-exitcode" (2 for changes) end the script, and the caller of the script
#          does not get the code 3 that means "not found". Switch the preference off around such a line.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
$kept = 'old'
function Show([string] $Name, [scriptblock] $Script) {
    try { "${Name}: $(. $Script)" } catch { "${Name}: $($_.FullyQualifiedErrorId)" }
}
Show '||' { sh -c 'exit 3' || 'created' }
Show 'if' { if (sh -c 'exit 3') { 'yes' } else { 'no' } }
Show '??' { (sh -c 'exit 3') ?? 'default' }
try { $kept = sh -c 'echo new; exit 3' } catch { "variable: $kept" }
Show 'first' { sh -c 'echo new; exit 3' | Select-Object -First 1 }
Show 'off' { $PSNativeCommandUseErrorActionPreference = $false; sh -c 'exit 3' || 'created' }
END
echo '$ErrorActionPreference = "Stop"; $PSNativeCommandUseErrorActionPreference = $true; sh -c "exit 3"' > exit.ps1
{ tool/pwsh -NoProfile -File run.ps1; tool/pwsh -NoProfile -File exit.ps1 2>/dev/null || echo "exit code: $?"; } | tee seen

cat > expected <<'END'
||: ProgramExitedWithNonZeroCode
if: ProgramExitedWithNonZeroCode
??: ProgramExitedWithNonZeroCode
variable: old
first: new
off: created
exit code: 1
END
diff expected seen
echo 'As stated.'
