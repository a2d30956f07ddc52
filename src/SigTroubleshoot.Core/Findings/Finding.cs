using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>One cause, found in an error, in parameters, or in Azure, and how to fix it.</summary>
/// <remarks>Every text in a finding has passed the redactor, so a finding can be posted in a public issue.</remarks>
public sealed record Finding
{
    /// <summary>The ID of the rule, such as <c>SIG101</c>; <c>SIG000</c> for a gallery error that no rule covers.</summary>
    public required string RuleId { get; init => field = CleanText.Of(value); }

    /// <summary>The name of the rule, such as <c>GalleryNameInvalid</c>.</summary>
    public required string Name { get; init => field = CleanText.Of(value); }

    /// <summary>The area that the rule belongs to.</summary>
    public required RuleArea Area { get; init; }

    /// <summary>How severe it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Failed, Passed, or NotEvaluated.</summary>
    public FindingOutcome Outcome { get; init; } = FindingOutcome.Failed;

    /// <summary>How certain it is.</summary>
    public FindingConfidence Confidence { get; init; } = FindingConfidence.Exact;

    /// <summary>The resource ID or name it is about; empty if the input contains neither.</summary>
    public string Target { get; init => field = CleanText.Of(value); } = "";

    /// <summary>One sentence with the real values.</summary>
    public required string Message { get; init => field = CleanText.Of(value); }

    /// <summary>
    /// The message in English, to search or report it in that language, and to recognize the finding in a run in another language;
    /// empty if <see cref="Message"/> is in English.
    /// </summary>
    public string MessageInEnglish { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Why this happens.</summary>
    public required string Cause { get; init => field = CleanText.Of(value); }

    /// <summary>How to fix it, in words.</summary>
    public required string Remedy { get; init => field = CleanText.Of(value); }

    /// <summary>
    /// Ready command lines for Az PowerShell and the Azure CLI, with the values filled in. A <c>&lt;Placeholder&gt;</c> remains
    /// only if the input does not contain the value. Empty if no command helps.
    /// </summary>
    public string Command { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The names, IDs, regions, and limits in the input, by name (Gallery, Region, …); keys ignore case.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init => field = FindingValues.Of(value); } = NoValues;

    /// <summary>The excerpt that led to the finding, with secrets masked.</summary>
    public string Evidence { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Where it was found: the file or record, and the format in parentheses.</summary>
    public string Source { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The 1-based line in the source; null if the source has no lines.</summary>
    public int? Line { get; init; }

    /// <summary>The 1-based column in the line; null if only the line is known.</summary>
    public int? Column { get; init; }

    /// <summary>The page with more information.</summary>
    public required Uri HelpUri { get; init; }

    /// <summary>
    /// The result of verifying it in Azure (<c>Invoke-SigDiagnosis -Verify</c>); empty if verification was not requested.
    /// <see cref="Outcome"/> shows whether it confirms (Failed) or refutes (Passed) the finding.
    /// </summary>
    public string Verification { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Why the finding does not count, and until when; null if it is not suppressed.</summary>
    public Suppression? Suppression { get; init; }

    private static readonly FindingValues NoValues = [];

    /// <summary>The rule ID and the message.</summary>
    public override string ToString() => $"{RuleId}: {Message}";
}
