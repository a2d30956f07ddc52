using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>
/// What a rule says about something that was read from Azure: the fault is there, it is not there, or it could not be
/// told. "Could not tell" is an answer of its own, never silence.
/// </summary>
internal sealed record Answer
{
    private Answer(FindingOutcome outcome, string messageKind, (string Name, string? Value)[] values)
    {
        Outcome = outcome;
        MessageKind = messageKind;
        Values = NamedValues.Of(values);
    }

    /// <summary>Failed: the fault is there. Passed: it is not. NotEvaluated: see <see cref="Reason"/>.</summary>
    public FindingOutcome Outcome { get; }

    /// <summary>The kind of the rule's text that tells it: <c>Message</c>, <c>MessagePassed</c> or one of the rule's own.</summary>
    public string MessageKind { get; init; }

    /// <summary>The values for the message and the command; keys ignore case.</summary>
    public Dictionary<string, string> Values { get; }

    /// <summary>Why it could not be told; empty otherwise.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>
    /// A severity other than the rule's own. What could not be told has Information, unless nothing can be said to pass
    /// without it: then it has Error.
    /// </summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>How sure it is.</summary>
    public FindingConfidence Confidence { get; init; } = FindingConfidence.Exact;

    /// <summary>Ready command lines in place of the rule's own, where the reading allows better ones.</summary>
    public string? Command { get; init; }

    /// <summary>The name or id it is about, where it is not the thing that was asked about.</summary>
    public string? Target { get; init; }

    /// <summary>The fault is there; the rule's <c>Message</c> tells it.</summary>
    public static Answer Failed(params (string Name, string? Value)[] values) => new(FindingOutcome.Failed, "Message", values);

    /// <summary>The fault is not there; the rule's <c>MessagePassed</c> tells it.</summary>
    public static Answer Passed(params (string Name, string? Value)[] values) => new(FindingOutcome.Passed, "MessagePassed", values);

    /// <summary>
    /// The offline check's word on what was read: each of its answers is a fault that is there; without any, the fault is not there.
    /// </summary>
    /// <param name="faults">What the check found.</param>
    /// <param name="passed">The values of the text that tells that all is well.</param>
    public static IEnumerable<Answer> Of(IEnumerable<Answer> faults, params (string Name, string? Value)[] passed)
    {
        var found = faults.ToList();
        return found.Count > 0 ? found : [Passed(passed)];
    }

    /// <summary>A reading shows that the cause of an error is there still; the rule's <c>MessageConfirmed</c> tells it.</summary>
    public static Answer Confirmed(params (string Name, string? Value)[] values) => new(FindingOutcome.Failed, "MessageConfirmed", values);

    /// <summary>A reading shows that the cause of an error is not there, or no longer; the rule's <c>MessageRefuted</c> tells it.</summary>
    public static Answer Refuted(params (string Name, string? Value)[] values) => new(FindingOutcome.Passed, "MessageRefuted", values);

    /// <summary>The same answer, told in other words of the rule.</summary>
    /// <param name="messageKind">The kind of the text, such as <c>MessageConfirmedMissing</c>.</param>
    public Answer As(string messageKind) => this with { MessageKind = messageKind };

    /// <summary>It could not be told, for a reason given as one sentence.</summary>
    public static Answer NotEvaluated(string reason, params (string Name, string? Value)[] values) =>
        new(FindingOutcome.NotEvaluated, "Message", values) { Reason = reason };

    /// <summary>It could not be determined, because something could not be read.</summary>
    public static Answer NotEvaluated(ReadFailure failure, params (string Name, string? Value)[] values) => NotEvaluated(failure.Message, values);
}
