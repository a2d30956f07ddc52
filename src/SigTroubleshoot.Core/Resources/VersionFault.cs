namespace SigTroubleshoot.Resources;

/// <summary>How a version's name breaks the form <c>Major.Minor.Patch</c>.</summary>
internal enum VersionFaultKind
{
    /// <summary>The name has no character at all.</summary>
    Empty,

    /// <summary>Three numbers follow something that does not belong, such as <c>v</c>.</summary>
    Prefix,

    /// <summary>Something that does not belong follows three numbers, such as <c>-beta</c>.</summary>
    Suffix,

    /// <summary>A character that is neither digit nor period.</summary>
    InvalidCharacter,

    /// <summary>A part is empty (<c>1..0</c>), or there are fewer than three.</summary>
    TooFewParts,

    /// <summary>There are more than three parts.</summary>
    TooManyParts,

    /// <summary>A part is above 2,147,483,647.</summary>
    Overflow,

    /// <summary>A part has leading zeros; the service takes it, but two spellings could mean one number.</summary>
    LeadingZeros,
}

/// <summary>One fault in a version's name.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Where the fault begins, counted from 1; 0 where it is no single place.</param>
/// <param name="Text">The part, prefix or suffix at fault; empty where the character at the position says it all.</param>
internal readonly record struct VersionFault(VersionFaultKind Kind, int Position = 0, string Text = "");
