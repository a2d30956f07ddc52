#!/usr/bin/env bash
# PowerShell 7.6.9: -Debug on a compiled cmdlet stops it at its first verbose message or warning.
#
# Guess:   -Debug shows the debug messages. Since version 6 it no longer asks at each of them.
# Seen:    true for functions. For a cmdlet in C#, -Debug makes WriteVerbose and WriteWarning ask
#          whether to go on, and with -NonInteractive they end the cmdlet with an error. WriteDebug,
#          WriteInformation and WriteProgress do not ask. -Verbose beside -Debug makes the verbose
#          messages pass; $DebugPreference = 'Continue' shows the debug messages and asks nothing.
# Matters: -Debug is added in a pipeline when the publishing of an image went wrong, and then the
#          command fails before it sends a request. Use $DebugPreference, and try a cmdlet of your own
#          with -Debug and without a keyboard.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
Add-Type -PassThru -TypeDefinition @'
using System.Management.Automation;
[Cmdlet(VerbsData.Publish, "Compiled")]
public class PublishCompiled : PSCmdlet
{
    [Parameter] public string Stream { get; set; }
    protected override void ProcessRecord()
    {
        if (Stream == "Debug") WriteDebug("text");
        if (Stream == "Verbose") WriteVerbose("text");
        if (Stream == "Warning") WriteWarning("text");
        if (Stream == "Information") WriteInformation("text", null);
        if (Stream == "Progress") WriteProgress(new ProgressRecord(1, "text", "text"));
        WriteObject("published");
    }
}
'@ | ForEach-Object { Import-Module -Assembly $_.Assembly }
function Publish-Function
{
    [CmdletBinding()] param([string] $Stream)
    if ($Stream -ne 'Progress') { & "Write-$Stream" text }
    'published'
}
foreach ($stream in 'Debug', 'Verbose', 'Warning', 'Information', 'Progress')
{
    foreach ($command in 'Publish-Function', 'Publish-Compiled')
    {
        try { $result = & $command -Stream $stream -Debug 3>$null 4>$null 5>$null 6>$null }
        catch { $result = $_.Exception.Message }
        "$command ${stream}: $result"
    }
}
"with -Verbose: $(Publish-Compiled -Stream Verbose -Debug -Verbose 4>$null)"
$DebugPreference = 'Continue'
"preference: $(Publish-Compiled -Stream Verbose) $(Publish-Compiled -Stream Warning 3>$null)"
END
tool/pwsh -NoProfile -NonInteractive -File run.ps1 </dev/null | tee seen

cat > expected <<'END'
Publish-Function Debug: published
Publish-Compiled Debug: published
Publish-Function Verbose: published
Publish-Compiled Verbose: PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.
Publish-Function Warning: published
Publish-Compiled Warning: PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.
Publish-Function Information: published
Publish-Compiled Information: published
Publish-Function Progress: published
Publish-Compiled Progress: published
with -Verbose: published
preference: published published
END
diff expected seen
echo 'As stated.'
