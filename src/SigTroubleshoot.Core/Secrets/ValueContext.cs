namespace SigTroubleshoot.Secrets;

/// <summary>What the place of a value tells about where it ends.</summary>
internal readonly struct ValueContext
{
    /// <summary>The character that parts this property from others: <c>;</c>, <c>,</c>, <c>&amp;</c>, or none where unknown.</summary>
    public char Delimiter { get; init; }

    /// <summary>How often the equals sign was percent-encoded; a percent-encoded delimiter counts at the same depth.</summary>
    public int PercentDepth { get; init; }

    /// <summary>Whether it is the content of an XML element.</summary>
    public bool IsElement { get; init; }

    /// <summary>Whether the property has the line to itself, as in YAML, so that its value may hold blanks.</summary>
    public bool IsAtLineStart { get; init; }
}
