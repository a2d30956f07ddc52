namespace SigTroubleshoot.Resources.Shapes;

/// <summary>What kind of value a property of a resource has.</summary>
internal enum PropertyKind
{
    /// <summary>A text, a number, or a truth value: Azure converts between them.</summary>
    Scalar,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A list.</summary>
    List,
}
