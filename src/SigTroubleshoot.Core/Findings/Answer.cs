using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>
/// What a rule says about a request or about something read from Azure: the fault is present, it is not present, or that
/// could not be determined. "Could not be determined" is a separate answer, never silence.
/// </summary>
internal sealed record Answer
{
    private Answer(FindingOutcome outcome, string messageKind, (string Name, string? Value)[] values)
    {
        Outcome = outcome;
        MessageKind = messageKind;
        Values = NamedValues.Of(values);
    }

    /// <summary>Failed: the fault is present. Passed: it is not. NotEvaluated: see <see cref="Reason"/>.</summary>
    public FindingOutcome Outcome { get; }

    /// <summary>The kind of the rule's text that describes it: <c>Message</c>, <c>MessagePassed</c>, or one of the rule's own.</summary>
    public string MessageKind { get; init; }

    /// <summary>The values for the message and the command; keys ignore case.</summary>
    public Dictionary<string, string> Values { get; }

    /// <summary>Why it could not be determined; empty otherwise.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Whether it could not be determined because a resource does not exist, which its own rule reports.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether it could not be determined only because the user did not specify a value.</summary>
    public bool IsUnspecified { get; init; }

    /// <summary>
    /// A severity other than the rule's own. An answer that could not be determined has Information, unless a pass depends
    /// on it: then it has Error.
    /// </summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>How certain it is.</summary>
    public FindingConfidence Confidence { get; init; } = FindingConfidence.Exact;

    /// <summary>Complete command lines to use instead of the rule's own, if what was read allows better ones.</summary>
    public string? Command { get; init; }

    /// <summary>The name or ID it is about, if different from what was asked about.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// Where a template states what is wrong, if the values do not show it: paths of properties as in
    /// <c>Resources.Mapping.PropertyPaths</c>, the first one that exists; of one that does not, what it would be in.
    /// </summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The fault is present; the rule's <c>Message</c> describes it.</summary>
    public static Answer Failed(params (string Name, string? Value)[] values) => new(FindingOutcome.Failed, "Message", values);

    /// <summary>The fault is not present; the rule's <c>MessagePassed</c> says so.</summary>
    public static Answer Passed(params (string Name, string? Value)[] values) => new(FindingOutcome.Passed, "MessagePassed", values);

    /// <summary>
    /// The result of the offline check on what was read: each of its answers is a fault; without any, the fault is not present.
    /// </summary>
    /// <param name="faults">What the check found.</param>
    /// <param name="passed">The values for the text that says that the check passed.</param>
    public static IEnumerable<Answer> Of(IEnumerable<Answer> faults, params (string Name, string? Value)[] passed)
    {
        var found = faults.ToList();
        return found.Count > 0 ? found : [Passed(passed)];
    }

    /// <summary>A read shows that the cause of an error is still present; the rule's <c>MessageConfirmed</c> describes it.</summary>
    public static Answer Confirmed(params (string Name, string? Value)[] values) => new(FindingOutcome.Failed, "MessageConfirmed", values);

    /// <summary>A read shows that the cause of an error is not, or no longer, present; the rule's <c>MessageRefuted</c> says so.</summary>
    public static Answer Refuted(params (string Name, string? Value)[] values) => new(FindingOutcome.Passed, "MessageRefuted", values);

    /// <summary>The same answer, described by another text of the rule.</summary>
    /// <param name="messageKind">The kind of the text, such as <c>MessageConfirmedMissing</c>.</param>
    public Answer As(string messageKind) => this with { MessageKind = messageKind };

    /// <summary>It could not be determined; the reason is one sentence.</summary>
    public static Answer NotEvaluated(string reason, params (string Name, string? Value)[] values) =>
        new(FindingOutcome.NotEvaluated, "Message", values) { Reason = reason };

    /// <summary>It could not be determined, because something could not be read.</summary>
    public static Answer NotEvaluated(ReadFailure failure, params (string Name, string? Value)[] values) => NotEvaluated(failure.Message, values);
}
