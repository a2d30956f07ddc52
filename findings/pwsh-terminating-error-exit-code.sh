#!/usr/bin/env bash
# PowerShell 7.6.9: pwsh -File ends with 0 after a terminating error of a command.
#
# Guess:   an error that is called terminating ends the script, and pwsh ends with 1, as after "throw".
# Seen:    ThrowTerminatingError of a compiled cmdlet or of an advanced function, a parameter that cannot
#          be bound and a command that does not exist end their statement. The script goes on, and
#          "pwsh -File" ends with 0 even if nothing follows; "pwsh -Command" ends with 1 then.
#          $ErrorActionPreference = 'Stop' makes each of them end the script with 1. The parameter
#          -ErrorAction Stop changes nothing for ThrowTerminatingError.
# Matters: a build step whose only line publishes an image is green although the cmdlet said that it
#          could not. Set $ErrorActionPreference in the first line of each script.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > define.ps1 <<'END'
Add-Type -PassThru -TypeDefinition @'
using System.Management.Automation;
[Cmdlet(VerbsData.Publish, "Compiled")]
public class PublishCompiled : PSCmdlet
{
    [Parameter] public int Replicas { get; set; }
    protected override void ProcessRecord() =>
        ThrowTerminatingError(new ErrorRecord(new System.Exception("refused"), "Refused", ErrorCategory.InvalidOperation, null));
}
'@ | ForEach-Object { Import-Module -Assembly $_.Assembly }
function Publish-Function
{
    [CmdletBinding()] param()
    $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]::new('refused'), 'Refused', 'InvalidOperation', $null))
}
END
for call in 'Publish-Compiled' 'Publish-Compiled -ErrorAction Stop' 'Publish-Compiled -Replicas two' 'Publish-Function' 'Publish-Missing' 'throw "refused"'; do
    printf '. ./define.ps1\n%s\n' "$call" > last.ps1
    printf '. ./define.ps1\n%s\n"goes on"\n' "$call" > middle.ps1
    printf '$ErrorActionPreference = "Stop"\n. ./define.ps1\n%s\n"goes on"\n' "$call" > stop.ps1
    for script in last middle stop; do
        code=0; output=$(tool/pwsh -NoProfile -File $script.ps1 2>/dev/null) || code=$?
        echo "$call, $script: $code $output"
    done
    code=0; tool/pwsh -NoProfile -Command ". ./define.ps1; $call" >/dev/null 2>&1 || code=$?
    echo "$call, -Command: $code"
done | sed 's/ $//' | tee seen

cat > expected <<'END'
Publish-Compiled, last: 0
Publish-Compiled, middle: 0 goes on
Publish-Compiled, stop: 1
Publish-Compiled, -Command: 1
Publish-Compiled -ErrorAction Stop, last: 0
Publish-Compiled -ErrorAction Stop, middle: 0 goes on
Publish-Compiled -ErrorAction Stop, stop: 1
Publish-Compiled -ErrorAction Stop, -Command: 1
Publish-Compiled -Replicas two, last: 0
Publish-Compiled -Replicas two, middle: 0 goes on
Publish-Compiled -Replicas two, stop: 1
Publish-Compiled -Replicas two, -Command: 1
Publish-Function, last: 0
Publish-Function, middle: 0 goes on
Publish-Function, stop: 1
Publish-Function, -Command: 1
Publish-Missing, last: 0
Publish-Missing, middle: 0 goes on
Publish-Missing, stop: 1
Publish-Missing, -Command: 1
throw "refused", last: 1
throw "refused", middle: 1
throw "refused", stop: 1
throw "refused", -Command: 1
END
diff expected seen
echo 'As stated.'
