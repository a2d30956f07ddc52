#!/usr/bin/env bash
# PowerShell 7.6.9: an enumeration that went through Export-Clixml becomes JSON that ConvertFrom-Json refuses.
#
# Guess:   after Import-Clixml a property of an enumeration type is its name or its number.
# Seen:    it is an Int32 with another text attached. Within a string it is 1, in Group-Object and
#          tables it is Monday, and it equals the number only: Where-Object and switch with the name
#          find nothing.
#          ConvertTo-Json writes {"value":1,"Value":"Monday"}: two keys that differ by case only.
#          ConvertFrom-Json cannot read that back without -AsHashtable. The same after Start-Job.
# Matters: results kept as Clixml or brought back from a job lose every filter on severity or
#          state without an error. Give objects that leave the session text, not enumerations.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
[pscustomobject]@{ State = [DayOfWeek]'Monday' } | Export-Clixml state.xml
$kept = Import-Clixml state.xml
$job = Start-Job { [pscustomobject]@{ State = [DayOfWeek]'Monday' } } | Receive-Job -Wait | Select-Object State
foreach ($x in $kept, $job) {
    "type: $($x.State.GetType()), in a string: $($x.State)"
    "equal to the name: $($x.State -eq 'Monday'), to the number: $($x.State -eq 1)"
    "Where-Object State -eq Monday: $(@($x | Where-Object State -eq 'Monday').Count)"
    "Group-Object State: $(($x | Group-Object State).Name)"
    $json = $x | ConvertTo-Json -Compress
    $json
    try { $null = $json | ConvertFrom-Json; 'read back' } catch { $_.FullyQualifiedErrorId }
}
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

for round in 1 2; do
    cat <<'END'
type: int, in a string: 1
equal to the name: False, to the number: True
Where-Object State -eq Monday: 0
Group-Object State: Monday
{"State":{"value":1,"Value":"Monday"}}
KeysWithDifferentCasingInJsonString,Microsoft.PowerShell.Commands.ConvertFromJsonCommand
END
done > expected
diff expected seen
echo 'As stated.'
