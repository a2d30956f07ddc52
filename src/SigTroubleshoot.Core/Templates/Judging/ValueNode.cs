using System.Globalization;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>A value of a template as the mappings read it, in one world.</summary>
internal sealed class ValueNode : IResourceNode
{
    private readonly ValueReads _reads;
    private readonly TemplateValue _value;
    private readonly string _type;
    private TemplateValue? _known;
    private ValueNode?[]? _members;
    private Dictionary<string, ValueNode>? _absent;
    private IResourceNode[]? _items;

    /// <param name="reads">Notes what is read.</param>
    /// <param name="value">The value.</param>
    /// <param name="parent">The value that it is in; null for the resource.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type of the resource.</param>
    public ValueNode(ValueReads reads, TemplateValue value, ValueNode? parent, string name, string type)
    {
        _reads = reads;
        _value = value;
        Parent = parent;
        Name = name;
        _type = type;
    }

    /// <summary>The value that it is in; null for the resource.</summary>
    public ValueNode? Parent { get; }

    /// <summary>Its name; of the resource, what its paths begin with.</summary>
    public string Name { get; }

    /// <summary>The path from the resource.</summary>
    public string Path => Parent is null ? Name : Parent.Path + "." + Name;

    /// <summary>The value in this world.</summary>
    public TemplateValue Known
    {
        get
        {
            if (_known is null)
            {
                _known = _reads.IsWithout(this) ? NullValue.Absent
                    : _value.HasUnknown ? _reads.World.Resolve(_value, new UsePlace(_type, PathInResource, IsPart: false))
                    : _value;
                _reads.Add(this);
            }

            return _known;
        }
    }

    /// <summary>Where it is written.</summary>
    public SourcePlace Place => Known.Place.File is null ? _value.Place : Known.Place;

    /// <inheritdoc/>
    public bool Exists => !Known.IsNull;

    /// <summary>Whether it exists and is written in a file.</summary>
    public bool IsWritten => Exists && Place.File is not null;

    /// <inheritdoc/>
    public bool IsComposite => Known is ObjectValue;

    /// <inheritdoc/>
    public string? Text => Known switch
    {
        TextValue text => text.Text,
        NumberValue number => number.Text,
        BooleanValue truth => truth.Value ? "true" : "false",
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<IResourceNode> Items => Known switch
    {
        NullValue => [],
        ListValue list => ItemsOf(list),
        _ => [this],
    };

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, IResourceNode>> Members =>
        Known is ObjectValue known ? known.Members.Select(member => new KeyValuePair<string, IResourceNode>(member.Key, Member(known, known.IndexOf(member.Key), member.Key))) : [];

    /// <inheritdoc/>
    public IResourceNode this[string name]
    {
        get
        {
            if (Known is not ObjectValue known)
                return JsonNode.Absent;
            var index = known.IndexOf(name);
            return index >= 0 ? Member(known, index, name) : _reads.KeepsAbsent ? AbsentMember(name) : JsonNode.Absent;
        }
    }

    private IResourceNode[] ItemsOf(ListValue list)
    {
        if (_items is null)
        {
            List<IResourceNode> items = new(list.Items.Count);
            for (var i = 0; i < list.Items.Count; i++)
            {
                var item = new ValueNode(_reads, list.Items[i], this, i.ToString(CultureInfo.InvariantCulture), _type);
                if (item.Exists)
                    items.Add(item);
            }

            _items = [.. items];
        }

        return _items;
    }

    private ValueNode Member(ObjectValue known, int index, string name)
    {
        _members ??= new ValueNode[known.Members.Count];
        return _members[index] ??= new ValueNode(_reads, known.Members[index].Value, this, name, _type);
    }

    private ValueNode AbsentMember(string name)
    {
        _absent ??= new Dictionary<string, ValueNode>(StringComparer.OrdinalIgnoreCase);
        if (!_absent.TryGetValue(name, out var found))
            _absent[name] = found = new ValueNode(_reads, NullValue.Absent, this, name, _type);
        return found;
    }

    // The root's own name is no part of the path in the resource.
    private string PathInResource() => Parent is null ? "" : Parent.Parent is null ? Name : Parent.PathInResource() + "." + Name;
}
