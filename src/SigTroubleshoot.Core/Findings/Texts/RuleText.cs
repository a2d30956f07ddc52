namespace SigTroubleshoot;

/// <summary>
/// The English texts of a rule. Each text has a kind: the kinds that many rules have are properties, the others use
/// the indexer, as in <c>["MessageEmpty"]</c>.
/// </summary>
internal sealed class RuleText
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The fault, in one sentence.</summary>
    public required string Message
    {
        init => _texts.Add(nameof(Message), value);
    }

    /// <summary>The rule was evaluated, and the fault is not present.</summary>
    public string MessagePassed
    {
        init => _texts.Add(nameof(MessagePassed), value);
    }

    /// <summary>What is read from Azure shows that the cause of an error is still present.</summary>
    public string MessageConfirmed
    {
        init => _texts.Add(nameof(MessageConfirmed), value);
    }

    /// <summary>What is read from Azure shows that the cause of an error is not, or no longer, present.</summary>
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

    /// <summary>A text of a kind that only this rule has.</summary>
    public string this[string kind]
    {
        init => _texts.Add(kind, value);
    }

    /// <summary>The kinds of text that the rule has.</summary>
    public IEnumerable<string> Kinds => _texts.Keys;

    /// <summary>The text of a kind; null if there is none.</summary>
    public string? Find(string kind) => _texts.TryGetValue(kind, out var text) ? text : null;
}
