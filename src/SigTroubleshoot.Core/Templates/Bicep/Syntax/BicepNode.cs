namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>A value in a Bicep file.</summary>
internal sealed class BicepNode
{
    /// <summary>Its kind.</summary>
    public required BicepNodeKind Kind { get; init; }

    /// <summary>Where it begins.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>The number of its first token.</summary>
    public required int FirstToken { get; init; }

    /// <summary>The number of the token after it.</summary>
    public required int EndToken { get; init; }

    /// <summary>The properties of an object.</summary>
    public IReadOnlyList<BicepMember> Members { get; init; } = [];

    /// <summary>Whether an object has properties that are not listed, because an expression makes their names.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The resources that are declared in an object.</summary>
    public IReadOnlyList<BicepStatement> Resources { get; init; } = [];

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<BicepNode> Items { get; init; } = [];

    /// <summary>What a loop repeats, and what a condition is about.</summary>
    public BicepNode? Inner { get; init; }

    /// <summary>The object in loops and conditions around it; null if it is something else.</summary>
    public BicepNode? Body => Kind is BicepNodeKind.Loop or BicepNodeKind.Condition ? Inner?.Body : Kind == BicepNodeKind.Object ? this : null;

    /// <summary>The property with a name, ignoring case; null if there is none.</summary>
    public BicepNode? Find(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return member.Value;
        }

        return null;
    }
}
