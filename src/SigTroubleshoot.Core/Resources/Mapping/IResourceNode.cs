namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// One value of a resource in any form: Azure's JSON, an object of Az or of Microsoft's SDK, or a hashtable.
/// Mappings use only this interface, so that each resource has one mapping for all forms.
/// </summary>
internal interface IResourceNode
{
    /// <summary>Whether there is a value; null does not count.</summary>
    bool Exists { get; }

    /// <summary>Whether the value has members, rather than being a text, a number, or a list.</summary>
    bool IsComposite { get; }

    /// <summary>The text of a single value: dates as ISO 8601, numbers invariant. Null for a list or a composite, and if there is no value.</summary>
    string? Text { get; }

    /// <summary>The items of a list; a value that is not a list is its own only item; none if there is no value.</summary>
    IEnumerable<IResourceNode> Items { get; }

    /// <summary>The members of a composite, in order; none for anything else.</summary>
    IEnumerable<KeyValuePair<string, IResourceNode>> Members { get; }

    /// <summary>The member with a name, ignoring case; if there is none, a node that does not exist, so a path never throws.</summary>
    IResourceNode this[string name] { get; }
}
