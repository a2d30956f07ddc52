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
    private List<ValueNode>? _members;

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
        ListValue list => list.Items.Select((item, i) => Member(i.ToString(CultureInfo.InvariantCulture), item)).Where(item => item.Exists),
        _ => [this],
    };

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, IResourceNode>> Members =>
        Known is ObjectValue known ? known.Members.Select(member => new KeyValuePair<string, IResourceNode>(member.Key, Member(member.Key, member.Value))) : [];

    /// <inheritdoc/>
    public IResourceNode this[string name] => Known is ObjectValue ? Member(name, Known[name]) : JsonNode.Absent;

    private ValueNode Member(string name, TemplateValue value)
    {
        _members ??= [];
        foreach (var known in _members)
        {
            if (string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
                return known;
        }

        var member = new ValueNode(_reads, value, this, name, _type);
        _members.Add(member);
        return member;
    }

    // The root's own name is no part of the path in the resource.
    private string PathInResource() => Parent is null ? "" : Parent.Parent is null ? Name : Parent.PathInResource() + "." + Name;
}
