using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>What was read of the resources that take part in a judgment, and in which world.</summary>
/// <param name="world">The world.</param>
/// <param name="without">Paths that count as absent, to learn what an answer depends on.</param>
/// <param name="keepsAbsent">Whether values that were read and are absent are noted as well; most are, so it takes time.</param>
internal sealed class ValueReads(World world, string? without = null, bool keepsAbsent = false)
{
    private readonly List<ValueNode> _nodes = [];
    private List<ValueReads>? _included;

    /// <summary>The world.</summary>
    public World World => world;

    /// <summary>The values that were read, in order.</summary>
    public IReadOnlyList<ValueNode> Nodes => _included is null ? _nodes : [.. _included.SelectMany(reads => reads.Nodes), .. _nodes];

    /// <summary>Whether a resource that was read before in the plausible world need not be read again.</summary>
    public bool CanShare => world.IsPlausible && without is null && !keepsAbsent;

    /// <summary>Adds what was read of another resource.</summary>
    public void Include(ValueReads other)
    {
        (_included ??= []).Add(other);
        world.Include(other.World);
    }

    /// <summary>Whether values that were read and are absent are noted as well.</summary>
    public bool KeepsAbsent => keepsAbsent;

    /// <summary>Whether a path counts as absent.</summary>
    public bool IsWithout(ValueNode node) => without is not null && string.Equals(node.Path, without, StringComparison.OrdinalIgnoreCase);

    /// <summary>Notes a value that was read.</summary>
    public void Add(ValueNode node) => _nodes.Add(node);

    /// <summary>A node for a value that is read.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the resource.</param>
    /// <param name="root">What the paths of the resource begin with.</param>
    public ValueNode Open(TemplateValue value, string type, string root) => new(this, value, null, root, type);
}
