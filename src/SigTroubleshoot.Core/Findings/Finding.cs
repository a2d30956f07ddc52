namespace SigTroubleshoot;

/// <summary>One cause, found in an error, in parameters or in Azure, with the way to mend it.</summary>
/// <remarks>Every text in a finding has passed the redactor, so a finding can stand in a public issue.</remarks>
public sealed class Finding
{
    /// <summary>The id of the rule, such as <c>SIG101</c>; <c>SIG000</c> for a gallery error no rule knows.</summary>
    public required string RuleId { get; init; }

    /// <summary>The name of the rule, such as <c>GalleryNameInvalid</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the gallery the rule belongs to.</summary>
    public required RuleArea Area { get; init; }

    /// <summary>How much it matters.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Failed, Passed or NotEvaluated.</summary>
    public FindingOutcome Outcome { get; init; } = FindingOutcome.Failed;

    /// <summary>How sure it is.</summary>
    public FindingConfidence Confidence { get; init; } = FindingConfidence.Exact;

    /// <summary>The resource id or name it is about; empty where the input holds neither.</summary>
    public string Target { get; init; } = "";

    /// <summary>One sentence with the real values in it.</summary>
    public required string Message { get; init; }

    /// <summary>Why this happens.</summary>
    public required string Cause { get; init; }

    /// <summary>How to mend it, in words.</summary>
    public required string Remedy { get; init; }

    /// <summary>
    /// Ready lines for Az PowerShell and az CLI, values filled in. A <c>&lt;Placeholder&gt;</c> stands
    /// only where the input holds no value. Empty where no command helps.
    /// </summary>
    public string Command { get; init; } = "";

    /// <summary>The names, ids, regions and limits of the input, by name (Gallery, Region, …); keys ignore case.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = NoValues;

    /// <summary>The excerpt that gave rise to the finding, with secrets masked.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Where it was read: the file or record, and the format in parentheses.</summary>
    public string Source { get; init; } = "";

    /// <summary>The line in the source, counted from 1; null where the source has no lines.</summary>
    public int? Line { get; init; }

    /// <summary>The page to read on.</summary>
    public required Uri HelpUri { get; init; }

    /// <summary>
    /// What a reading of Azure said about it (<c>Invoke-SigDiagnosis -Verify</c>); empty where none was asked for.
    /// <see cref="Outcome"/> tells whether that confirms (Failed) or refutes (Passed) the finding.
    /// </summary>
    public string Verification { get; init; } = "";

    private static readonly Dictionary<string, string> NoValues = [];

    /// <summary>The rule id and the message.</summary>
    public override string ToString() => $"{RuleId}: {Message}";
}
