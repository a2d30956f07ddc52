using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Processes;

/// <summary>The real PowerShell in a separate process, with the built module.</summary>
internal static class RealPowerShell
{
    // By its path, because PowerShell prefers a module that the user has installed.
    private static readonly string Import = $"Import-Module '{Session.Manifest.Replace("'", "''", StringComparison.Ordinal)}'\n";

    /// <summary>Runs a script in the repository's root or another folder.</summary>
    /// <param name="script">The script.</param>
    /// <param name="folder">The folder; null for the repository's root.</param>
    /// <param name="variables">More variables for its environment.</param>
    /// <param name="culture">The culture of the session, whatever the system has; null for that of the system.</param>
    internal static Task<ProcessRun> RunAsync(string script, string? folder = null, IReadOnlyDictionary<string, string>? variables = null, string? culture = "en-US") =>
        ProcessRun.OfDotnetAsync(
            [Built.PowerShell, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", (culture is null ? "" : $"[cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = '{culture}'\n") + Import + script],
            folder ?? Session.Root,
            variables: variables);
}
