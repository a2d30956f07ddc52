namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>The kind of a token.</summary>
internal enum BicepTokenKind
{
    /// <summary>A line break.</summary>
    NewLine,

    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A string without values in it.</summary>
    Text,

    /// <summary>The part of a string before its first value, from the quotation mark to <c>${</c>.</summary>
    TextStart,

    /// <summary>The part of a string between two values.</summary>
    TextMiddle,

    /// <summary>The part of a string after its last value.</summary>
    TextEnd,

    /// <summary>A sign of one character, or the operator <c>??</c>.</summary>
    Sign,

    /// <summary>The end of the file.</summary>
    End,
}
