namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// One value of a resource, whatever it came as: JSON of Azure, an object of Az or of Microsoft's SDK, a hashtable.
/// A mapping reads through this alone, so that each resource has one mapping for all of them.
/// </summary>
internal interface IResourceNode
{
    /// <summary>Whether there is a value; null counts as none.</summary>
    bool Exists { get; }

    /// <summary>Whether the value has members of its own, rather than being a text, a number or a list.</summary>
    bool IsComposite { get; }

    /// <summary>The text of a single value: dates as ISO 8601, numbers invariant. Null for none, for a list and for a composite.</summary>
    string? Text { get; }

    /// <summary>The items of a list; a value that is no list is its own only item; none where there is no value.</summary>
    IEnumerable<IResourceNode> Items { get; }

    /// <summary>The members of a composite, in order; none of anything else.</summary>
    IEnumerable<KeyValuePair<string, IResourceNode>> Members { get; }

    /// <summary>The member of a name, ignoring case; a node that does not exist where there is none, so a path never throws.</summary>
    IResourceNode this[string name] { get; }
}
