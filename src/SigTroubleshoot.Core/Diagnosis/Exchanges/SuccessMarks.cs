using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>What tools print when their work succeeds, or when they go on with it.</summary>
internal static class SuccessMarks
{
    /// <summary>The same as phrases of letters and digits, which are found in a log of any size.</summary>
    public static readonly string[] Phrases =
    [
        "artifactsofsuccessfulbuildsare", "applycomplete", "destroycomplete", "issuccesstrue", "exitcode0", "azurearmcreating", "azurearmvalidating",
        "azurearmdeploying", "azurearmpublishing", "azurearmcapturing", "azurearmgeneralizing",
    ];

    private static readonly Regex Success = new(
        @"The artifacts of successful builds are|\b(?:Apply|Destroy) complete!|\bIsSuccess - True|\bexit code: 0\b|==> azure-arm[^:\n]{0,60}: (?:Creating|Validating|Deploying|Publishing|Capturing|Generalizing)",
        RegexOptions.CultureInvariant);

    /// <summary>The positions of such lines.</summary>
    public static List<int> Find(string text) => [.. Success.Matches(text).Cast<Match>().Select(match => match.Index)];
}
