namespace SigTroubleshoot.Resources;

/// <summary>How a name breaks its naming rule.</summary>
internal enum NameFaultKind
{
    /// <summary>The name has no character at all.</summary>
    Empty,

    /// <summary>The name is shorter than allowed.</summary>
    TooShort,

    /// <summary>The name is longer than allowed.</summary>
    TooLong,

    /// <summary>A character that is allowed nowhere in the name; the first such is told.</summary>
    InvalidCharacter,

    /// <summary>A character that is allowed inside the name, but not at its start.</summary>
    InvalidStart,

    /// <summary>A character that is allowed inside the name, but not at its end.</summary>
    InvalidEnd,
}

/// <summary>One fault in a name.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Where the character stands, counted from 1; 0 where the fault is no single character.</param>
internal readonly record struct NameFault(NameFaultKind Kind, int Position = 0);
