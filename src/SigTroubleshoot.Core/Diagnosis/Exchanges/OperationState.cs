using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>The state of an operation or a resource in a response.</summary>
internal static class OperationState
{
    private static readonly Regex Succeeded = new(
        @"\\{0,7}""(?:status|provisioningState)\\{0,7}""\s{0,20}:\s{0,20}\\{0,7}""(?<state>[A-Za-z]{2,40})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether the first state in a response is success.</summary>
    public static bool IsSucceeded(string body) => string.Equals(Succeeded.Match(body).Groups["state"].Value, "Succeeded", StringComparison.OrdinalIgnoreCase);
}
