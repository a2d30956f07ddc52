using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>A value of a template as the mappings read it, with a mark in place of each unknown value.</summary>
/// <param name="value">The value.</param>
/// <param name="marks">Creates the marks.</param>
internal sealed class MarkedNode(TemplateValue value, Marks marks) : IResourceNode
{
    private string? _text;

    /// <summary>Where it is written; none if it is not in a file.</summary>
    public SourcePlace Place => value.Place;

    /// <inheritdoc/>
    public bool Exists => !value.IsNull;

    /// <inheritdoc/>
    public bool IsComposite => value is ObjectValue;

    /// <inheritdoc/>
    public string? Text => _text ??= value switch
    {
        TextValue or NumberValue => JoinedText.TextOf(value),
        BooleanValue truth => truth.Value ? "true" : "false",
        JoinedText joined => string.Concat(joined.Parts.Select(part => part.HasUnknown ? marks.Of(part) : JoinedText.TextOf(part))),
        { IsOpen: true } => marks.Of(value),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<IResourceNode> Items => value switch
    {
        NullValue => [],
        ListValue list => list.Items.Where(item => !item.IsNull).Select(item => new MarkedNode(item, marks)),
        _ => [this],
    };

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, IResourceNode>> Members => value is ObjectValue known
        ? known.Members.Select(member => new KeyValuePair<string, IResourceNode>(member.Key, new MarkedNode(member.Value, marks)))
        : [];

    /// <summary>A member; of an unknown value, everything is unknown.</summary>
    public IResourceNode this[string name] =>
        value is ObjectValue known && known.TryGet(name, out var member) ? new MarkedNode(member, marks) : value.IsOpen ? this : JsonNode.Absent;
}
