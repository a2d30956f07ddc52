namespace SigTroubleshoot;

/// <summary>
/// The English words of a rule. Each text has a kind: those that many rules have are properties, the others stand in
/// brackets, as in <c>["MessageEmpty"]</c>.
/// </summary>
internal sealed class RuleText
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The fault, in one sentence.</summary>
    public required string Message
    {
        init => _texts.Add(nameof(Message), value);
    }

    /// <summary>The fault was looked for and is not there.</summary>
    public string MessagePassed
    {
        init => _texts.Add(nameof(MessagePassed), value);
    }

    /// <summary>A reading of Azure shows that the cause of an error is still there.</summary>
    public string MessageConfirmed
    {
        init => _texts.Add(nameof(MessageConfirmed), value);
    }

    /// <summary>A reading of Azure shows that the cause of an error is not there, or no longer.</summary>
    public string MessageRefuted
    {
        init => _texts.Add(nameof(MessageRefuted), value);
    }

    /// <summary>Why it happens.</summary>
    public required string Cause
    {
        init => _texts.Add(nameof(Cause), value);
    }

    /// <summary>How to fix it.</summary>
    public required string Remedy
    {
        init => _texts.Add(nameof(Remedy), value);
    }

    /// <summary>A text of the rule's own kind.</summary>
    public string this[string kind]
    {
        init => _texts.Add(kind, value);
    }

    /// <summary>The kinds of text that the rule has.</summary>
    public IEnumerable<string> Kinds => _texts.Keys;

    /// <summary>The text of a kind; null where there is none.</summary>
    public string? Find(string kind) => _texts.TryGetValue(kind, out var text) ? text : null;
}
