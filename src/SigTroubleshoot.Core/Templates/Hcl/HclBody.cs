namespace SigTroubleshoot.Templates.Hcl;

/// <summary>What is in a file or in a block.</summary>
/// <param name="Attributes">The attributes, in order.</param>
/// <param name="Blocks">The blocks, in order.</param>
internal sealed record HclBody(IReadOnlyList<HclAttribute> Attributes, IReadOnlyList<HclBlock> Blocks)
{
    /// <summary>An attribute by name; null if there is none.</summary>
    public HclAttribute? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>The blocks of a type.</summary>
    public IEnumerable<HclBlock> Of(string type) => Blocks.Where(block => block.Type == type);
}
