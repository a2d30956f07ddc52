using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Cmdlets.Feedback;

/// <summary>Decides what the prompt shows after a failed line. Most errors are not about Azure, and cost nothing but a look.</summary>
internal static class PromptAdvice
{
    // More would push the error itself out of sight.
    private const int Most = 3;

    private static readonly string[] AzureNamespaces = ["Microsoft.Azure.", "Microsoft.Rest.", "Azure."];

    private static readonly string[] GalleryWords = ["galler", "Microsoft.Compute", "imageTemplate", "image version"];

    /// <summary>What to show for an error; empty if it is not about a gallery.</summary>
    /// <param name="record">The error.</param>
    /// <param name="line">The line that was typed. It may call a function, and the error may come from a command in that.</param>
    public static IReadOnlyList<Advice> For(ErrorRecord record, string line) => !MayConcernGallery(record) ? [] :
    [
        .. SigEngine.Default.Diagnose(ErrorRecordText.Of(record, line))
            .Where(finding => finding.Outcome == FindingOutcome.Failed && finding.Severity != FindingSeverity.Information)
            .Take(Most)
            .Select(finding => new Advice(finding)),
    ];

    /// <summary>Creates the rules and compiles what a diagnosis needs, before it is needed.</summary>
    public static void Prepare() => SigEngine.Default.Diagnose("ErrorCode: ResourceNotFound\nErrorMessage: The gallery image was not found.");

    private static bool MayConcernGallery(ErrorRecord record)
    {
        if (record.InvocationInfo?.MyCommand?.Name.IndexOf("-Az", StringComparison.OrdinalIgnoreCase) >= 0)
            return true;
        for (var exception = record.Exception; exception is not null; exception = exception.InnerException)
        {
            if (AzureNamespaces.Any(name => exception.GetType().FullName?.StartsWith(name, StringComparison.Ordinal) == true)
                || GalleryWords.Any(word => exception.Message.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
                return true;
        }

        return GalleryWords.Any(word => record.ErrorDetails?.Message?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
