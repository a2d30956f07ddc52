namespace SigTroubleshoot.Templates.Values;

/// <summary>What is known of the kind of an unknown value.</summary>
internal enum ValueShape
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>It is a text.</summary>
    Text,

    /// <summary>It is a whole number.</summary>
    Number,

    /// <summary>It is true or false.</summary>
    Boolean,

    /// <summary>It is a list.</summary>
    List,

    /// <summary>It is an object.</summary>
    Object,
}
