namespace SigTroubleshoot.Resources;

/// <summary>How a name breaks its naming rule.</summary>
internal enum NameFaultKind
{
    /// <summary>The name is empty.</summary>
    Empty,

    /// <summary>The name is shorter than allowed.</summary>
    TooShort,

    /// <summary>The name is longer than allowed.</summary>
    TooLong,

    /// <summary>A character is not allowed anywhere in the name; only the first is reported.</summary>
    InvalidCharacter,

    /// <summary>The first character is allowed inside the name, but not at its start.</summary>
    InvalidStart,

    /// <summary>The last character is allowed inside the name, but not at its end.</summary>
    InvalidEnd,
}

/// <summary>One fault in a name.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">The 1-based position of the character; 0 if the fault is not a single character.</param>
internal readonly record struct NameFault(NameFaultKind Kind, int Position = 0);
