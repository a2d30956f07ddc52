namespace SigTroubleshoot.Resources;

/// <summary>How a version's name violates the format <c>Major.Minor.Patch</c>.</summary>
internal enum VersionFaultKind
{
    /// <summary>The name is empty.</summary>
    Empty,

    /// <summary>Something invalid precedes three numbers, such as <c>v</c>.</summary>
    Prefix,

    /// <summary>Something invalid follows three numbers, such as <c>-beta</c>.</summary>
    Suffix,

    /// <summary>A character that is neither digit nor period.</summary>
    InvalidCharacter,

    /// <summary>A part is empty (<c>1..0</c>), or there are fewer than three.</summary>
    TooFewParts,

    /// <summary>There are more than three parts.</summary>
    TooManyParts,

    /// <summary>A part is above 2,147,483,647.</summary>
    Overflow,

    /// <summary>A part has leading zeros; the service accepts it, but two spellings could mean the same number.</summary>
    LeadingZeros,
}

/// <summary>One fault in a version's name.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">The 1-based position of the fault; 0 if it is not a single position.</param>
/// <param name="Text">The invalid part, prefix, or suffix; empty if the character at the position is enough.</param>
internal readonly record struct VersionFault(VersionFaultKind Kind, int Position = 0, string Text = "");
