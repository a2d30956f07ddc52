namespace SigTroubleshoot.RealTools;

/// <summary>What a client writes.</summary>
internal enum Target
{
    /// <summary>A gallery.</summary>
    Gallery,

    /// <summary>An image definition.</summary>
    Definition,

    /// <summary>An image version.</summary>
    Version,

    /// <summary>A VM that is created from an image version.</summary>
    Machine,
}
