#!/usr/bin/env bash
# PowerShell 7.6.9: a job whose program failed is Completed, and so is one that said "exit 3".
#
# Guess:   the state of a job tells whether its work was done, and the preferences of the session count in it.
# Seen:    Start-Job and Start-ThreadJob are Completed after "exit 3", after a program that ended with 3 and after
#          Write-Error, and Receive-Job shows no error for the first two; the 3 is nowhere. Only an exception makes
#          them Failed, and neither $ErrorActionPreference nor $PSNativeCommandUseErrorActionPreference of the
#          session counts. In ForEach-Object -Parallel "exit" ends its item without a trace.
# Matters: image versions are built or copied side by side by jobs that call az or packer. "All jobs Completed" is
#          true although nothing was published. Set both preferences inside the job.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
$cases = [ordered]@{
    'exit 3' = { exit 3 }
    'program' = { sh -c 'exit 3' }
    'Write-Error' = { Write-Error text }
    'throw' = { throw 'text' }
    'program, preferences inside' = { $ErrorActionPreference = 'Stop'; $PSNativeCommandUseErrorActionPreference = $true; sh -c 'exit 3' }
}
foreach ($case in $cases.GetEnumerator()) {
    $seen = foreach ($start in 'Start-Job', 'Start-ThreadJob') {
        $job = & $start $case.Value | Wait-Job
        $received = try { $null = Receive-Job $job -ErrorAction Stop; 'no error' } catch { 'an error' }
        "$start $($job.State), $received received"
    }
    "$($case.Key): $($seen -join '; ')"
}
"-Parallel, exit 3: $(1..3 | ForEach-Object -ThrottleLimit 1 -Parallel { if ($_ -eq 2) { exit 3 }; "item $_" })"
"-Parallel, program: $(1..3 | ForEach-Object -ThrottleLimit 1 -Parallel { if ($_ -eq 2) { sh -c 'exit 3' }; "item $_" })"
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
exit 3: Start-Job Completed, no error received; Start-ThreadJob Completed, no error received
program: Start-Job Completed, no error received; Start-ThreadJob Completed, no error received
Write-Error: Start-Job Completed, an error received; Start-ThreadJob Completed, an error received
throw: Start-Job Failed, an error received; Start-ThreadJob Failed, an error received
program, preferences inside: Start-Job Failed, an error received; Start-ThreadJob Failed, an error received
-Parallel, exit 3: item 1 item 3
-Parallel, program: item 1 item 2 item 3
END
diff expected seen
echo 'As stated.'
