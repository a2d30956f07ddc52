namespace SigTroubleshoot.Secrets;

/// <summary>What the position of a value says about where it ends.</summary>
internal readonly struct ValueContext
{
    /// <summary>The character that separates this property from others: <c>;</c>, <c>,</c>, <c>&amp;</c>, or none if unknown.</summary>
    public char Delimiter { get; init; }

    /// <summary>How many times the equals sign is percent-encoded; a percent-encoded delimiter counts at the same depth.</summary>
    public int PercentDepth { get; init; }

    /// <summary>Whether it is the content of an XML element.</summary>
    public bool IsElement { get; init; }

    /// <summary>Whether the property has its own line, as in YAML, so that its value may contain spaces.</summary>
    public bool IsAtLineStart { get; init; }
}
