using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Group-Object</c>: the objects that share a value, sorted by that value.</summary>
[Cmdlet("Group", "Object")]
public sealed class GroupObjectCommand : ObjectCommand
{
    private readonly List<(object?[] Key, PSObject Item)> _items = [];
    private PropertySelector[] _properties = [];

    /// <summary>What to group by; without it, the objects themselves.</summary>
    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    /// <summary>Leaves the members out of the groups.</summary>
    [Parameter]
    public SwitchParameter NoElement { get; set; }

    /// <summary>One hashtable of groups instead of one object a group.</summary>
    [Parameter]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    /// <summary>Texts as keys of the hashtable.</summary>
    [Parameter]
    public SwitchParameter AsString { get; set; }

    /// <summary>Tells capital and small letters apart.</summary>
    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _properties = [.. Property.Select(one => new PropertySelector(one))];

    /// <inheritdoc/>
    protected override void Process(PSObject item) => _items.Add((
        _properties.Length == 0 ? [item.BaseObject] : [.. _properties.Select(property => property.Value(item))],
        item));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var groups = _items
            .GroupBy(entry => Name(entry.Key), CaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.First().Key[0], new ValueComparer(CaseSensitive))
            .ThenBy(group => group.Key, StringComparer.CurrentCultureIgnoreCase);
        if (AsHashTable)
        {
            Hashtable table = new(CaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
            foreach (var group in groups)
                table[AsString ? group.Key : group.First().Key[0] ?? ""] = Members(group);
            WriteObject(table);
            return;
        }

        foreach (var group in groups)
            WriteObject(Group(group.Key, Members(group), group.First().Key));
    }

    private PSObject Group(string name, Collection<PSObject> members, object?[] values)
    {
        PSObject group = new();
        // The names of pwsh's types, for which the engine brings the views.
        group.TypeNames.Insert(0, NoElement ? "Microsoft.PowerShell.Commands.GroupInfoNoElement" : "Microsoft.PowerShell.Commands.GroupInfo");
        group.Properties.Add(new PSNoteProperty("Count", members.Count));
        group.Properties.Add(new PSNoteProperty("Name", name));
        if (!NoElement)
            group.Properties.Add(new PSNoteProperty("Group", members));
        group.Properties.Add(new PSNoteProperty("Values", values));
        return group;
    }

    private static Collection<PSObject> Members(IEnumerable<(object?[] Key, PSObject Item)> group) =>
        [.. group.Select(entry => entry.Item)];

    private static string Name(object?[] key) =>
        string.Join(", ", key.Select(value => LanguagePrimitives.ConvertTo<string>(value)));
}
