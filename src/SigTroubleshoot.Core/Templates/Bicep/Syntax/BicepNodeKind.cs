namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>The kind of a value in a Bicep file.</summary>
internal enum BicepNodeKind
{
    /// <summary>An object.</summary>
    Object,

    /// <summary>A list.</summary>
    List,

    /// <summary>A string without values in it.</summary>
    Text,

    /// <summary>A string with values in it.</summary>
    JoinedText,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A single name, such as that of a parameter; also true, false, and null.</summary>
    Name,

    /// <summary>A loop: <c>[for item in list: …]</c>.</summary>
    Loop,

    /// <summary>A condition: <c>if (…) { … }</c>.</summary>
    Condition,

    /// <summary>Any other expression.</summary>
    Expression,
}
