namespace SigTroubleshoot.Resources.Shapes;

/// <summary>What is wrong with the value of a property.</summary>
internal enum PropertyFaultKind
{
    /// <summary>It is of another kind, such as an object instead of a list.</summary>
    WrongKind,

    /// <summary>It is not one of the allowed texts.</summary>
    NotAllowed,

    /// <summary>It is absent, or a list without items, but it is required.</summary>
    Missing,

    /// <summary>It is a number outside of the range.</summary>
    OutOfRange,
}
