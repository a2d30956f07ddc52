#!/usr/bin/env bash
# PowerShell 7.6.9: after Clixml or a job, Sort-Object leaves DateTimeOffset and semver values as they are, without an error.
#
# Guess:   a point in time that went through Export-Clixml, or came back from Start-Job, can still be sorted and
#          compared, as a DateTime and a [version] can.
# Seen:    DateTimeOffset, DateOnly, [semver] and BigInteger come back as bags of properties. Sort-Object says nothing
#          and keeps the order of its input, -eq with the same value is False, and -lt is an error, so that
#          Where-Object { $_ -lt … } selects nothing. DateTime and [version] come back as such.
# Matters: "the latest version" and "the expired versions" out of stored results or a job are the wrong ones. Hand
#          over DateTime (.UtcDateTime) or text, or convert the values when they are back.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
$values = [ordered]@{
    DateTime = [datetime[]]('2027-03-01', '2026-12-01', '2027-02-01')
    DateTimeOffset = [DateTimeOffset[]]('2027-03-01T00:00Z', '2026-12-01T00:00Z', '2027-02-01T00:00Z')
    DateOnly = [DateOnly[]]('2027-03-01', '2026-12-01', '2027-02-01')
    version = [version[]]('1.9.0', '1.10.0', '1.2.0')
    semver = [semver[]]('1.9.0', '1.10.0', '1.2.0')
    BigInteger = [bigint[]](9, 10, 1)
}
$values | Export-Clixml values.xml
$file = Import-Clixml values.xml
$job = Start-Job { $using:values } | Receive-Job -Wait
foreach ($type in $values.Keys) {
    $seen = foreach ($back in $file.$type, $job.$type) {
        $order = ($back | Sort-Object | ForEach-Object { [array]::IndexOf([string[]] $back, "$_") }) -join ' '
        "sorted $order, equal $($back[0] -eq $values.$type[0]), less than the first: $(@($back | Where-Object { $_ -lt $values.$type[0] } 2>$null).Count)"
    }
    "${type}: $($seen | Select-Object -Unique)"
}
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
DateTime: sorted 1 2 0, equal True, less than the first: 2
DateTimeOffset: sorted 0 1 2, equal False, less than the first: 0
DateOnly: sorted 0 1 2, equal False, less than the first: 0
version: sorted 2 0 1, equal True, less than the first: 1
semver: sorted 0 1 2, equal False, less than the first: 0
BigInteger: sorted 0 1 2, equal False, less than the first: 0
END
diff expected seen
echo 'As stated.'
