using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Processes;

/// <summary>The real PowerShell in a separate process, with the built module.</summary>
internal static class RealPowerShell
{
    // By its path, because PowerShell prefers a module that the user has installed; in en-US even if the system has a different culture.
    private static readonly string Before = $"""
        [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = 'en-US'
        Import-Module '{Session.Manifest.Replace("'", "''", StringComparison.Ordinal)}'

        """;

    /// <summary>Runs a script in the repository's root or another folder.</summary>
    internal static Task<ProcessRun> RunAsync(string script, string? folder = null, IReadOnlyDictionary<string, string>? variables = null) =>
        ProcessRun.OfDotnetAsync([Built.PowerShell, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", Before + script], folder ?? Session.Root, variables: variables);
}
