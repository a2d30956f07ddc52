using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>What a rule says about a resource after Azure was asked.</summary>
/// <param name="Verdict">What it says.</param>
internal sealed record AskedAnswer(Verdict Verdict)
{
    /// <summary>The text in the template that a user has to look at; empty for the whole resource, null for the values of the answer.</summary>
    public string? Value { get; init; }

    /// <summary>Where it is written; none if <see cref="Value"/> says what to look for.</summary>
    public SourcePlace Place { get; init; }
}
