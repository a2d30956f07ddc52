#!/usr/bin/env bash
# PowerShell 7.6.9: a feedback provider is not asked after a failed program, and a failed function counts as success.
#
# Guess:   a provider with the trigger Error is asked after every line that showed an error: of a program that ended
#          with 1 and wrote to stderr, of a function, and of a loop.
# Seen:    after a failed program no provider is asked at all, not even one for all triggers, neither with 2>&1 nor with
#          $PSNativeCommandUseErrorActionPreference. A function or a loop that wrote errors counts as success, and the
#          provider gets no error. Only the error of a cmdlet that ends the line, or an exception, is handed on.
# Matters: feedback about az, terraform or packer cannot be built on it: the engine has nothing to read for it. Neither
#          does a wrapper function around a cmdlet of Az lead to feedback.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true POWERSHELL_TELEMETRY_OPTOUT=1
dotnet tool install powershell --version 7.6.9 --tool-path tool > install.log 2>&1 || { cat install.log; exit 2; }

cat > run.ps1 <<'PS'
Add-Type -TypeDefinition @'
using System;
using System.Collections.Generic;
using System.Management.Automation.Subsystem.Feedback;
using System.Threading;

public sealed class Recorder : IFeedbackProvider
{
    public static string Seen;
    public Guid Id { get; } = Guid.NewGuid();
    public string Name => "Recorder";
    public string Description => "Records what it is asked";
    public Dictionary<string, string> FunctionsToDefine => null;
    public FeedbackTrigger Trigger => FeedbackTrigger.All;

    public FeedbackItem GetFeedback(FeedbackContext context, CancellationToken token)
    {
        Seen = context.Trigger + ", " + (context.LastError == null ? "no error" : "error");
        return null;
    }
}
'@
[System.Management.Automation.Subsystem.SubsystemManager]::RegisterSubsystem('FeedbackProvider', [Recorder]::new())
$runspace = [runspacefactory]::CreateRunspace()
$runspace.Open()
$settings = [System.Management.Automation.PSInvocationSettings]::new()
$settings.AddToHistory = $true
foreach ($line in @(
        "Write-Error 'x'"
        "throw 'x'"
        "sh -c 'echo x >&2; exit 1'"
        "sh -c 'echo x >&2; exit 1' 2>&1"
        "`$PSNativeCommandUseErrorActionPreference = `$true; sh -c 'echo x >&2; exit 1'"
        "function f { [CmdletBinding()] param() Write-Error 'x' }; f"
        "1..2 | ForEach-Object { Write-Error 'x' }"
    )) {
    [Recorder]::Seen = 'not asked'
    $shell = [powershell]::Create($runspace)
    try { $null = $shell.AddScript($line).Invoke($null, $settings) } catch { $null = $_ }
    $shell.Dispose()
    $null = [System.Management.Automation.Subsystem.Feedback.FeedbackHub]::GetFeedback($runspace, 20000)
    '{0,-20} {1}' -f [Recorder]::Seen, $line
}
PS
tool/pwsh -NoProfile -NonInteractive -File run.ps1 | tee seen.txt

cat > stated.txt <<'TXT'
Error, error         Write-Error 'x'
Error, error         throw 'x'
not asked            sh -c 'echo x >&2; exit 1'
not asked            sh -c 'echo x >&2; exit 1' 2>&1
not asked            $PSNativeCommandUseErrorActionPreference = $true; sh -c 'echo x >&2; exit 1'
Success, no error    function f { [CmdletBinding()] param() Write-Error 'x' }; f
Success, no error    1..2 | ForEach-Object { Write-Error 'x' }
TXT
diff stated.txt seen.txt && echo 'As stated.'
