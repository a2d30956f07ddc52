namespace SigTroubleshoot.Templates.Values;

/// <summary>An object whose members are known by name; their values may be unknown.</summary>
internal sealed class ObjectValue(IReadOnlyList<KeyValuePair<string, TemplateValue>> members, SourcePlace place) : TemplateValue(place)
{
    private const int FewMembers = 16;

    private readonly bool _hasUnknown = members.Any(member => member.Value.HasUnknown);
    private readonly bool _hasFree = members.Any(member => member.Value.HasFree);
    private Dictionary<string, TemplateValue>? _byName;
    private string? _expression;

    /// <summary>The members, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, TemplateValue>> Members => members;

    /// <summary>
    /// What the object is called if it has members that are not listed, such as the result of <c>resourceGroup()</c>; null if all are
    /// listed.
    /// </summary>
    public UnknownValue? Rest { get; init; }

    /// <inheritdoc/>
    public override bool HasUnknown => Rest is not null || _hasUnknown;

    /// <inheritdoc/>
    public override bool HasFree => Rest is not null || _hasFree;

    /// <inheritdoc/>
    public override string Expression =>
        _expression ??= Rest?.Expression ?? CanonicalText.Call("createObject", members.SelectMany(member => new[] { new TextValue(member.Key, SourcePlace.None), member.Value }));

    /// <summary>Finds a member by name, ignoring case.</summary>
    public bool TryGet(string name, out TemplateValue value)
    {
        if (members.Count <= FewMembers)
        {
            for (var i = 0; i < members.Count; i++)
            {
                var member = members[i];
                if (member.Key.Length == name.Length && string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase))
                {
                    value = member.Value;
                    return true;
                }
            }

            value = NullValue.Absent;
            return false;
        }

        if (_byName is null)
        {
            var byName = new Dictionary<string, TemplateValue>(members.Count, StringComparer.OrdinalIgnoreCase);
            foreach (var member in members)
            {
                if (!byName.ContainsKey(member.Key))
                    byName.Add(member.Key, member.Value);
            }

            _byName = byName;
        }

        if (_byName.TryGetValue(name, out var found))
        {
            value = found;
            return true;
        }

        value = NullValue.Absent;
        return false;
    }
}
