namespace SigTroubleshoot.Templates.Values;

/// <summary>An object whose members are known by name; their values may be unknown.</summary>
internal sealed class ObjectValue : TemplateValue
{
    private const int FewMembers = 16;

    private readonly KeyValuePair<string, TemplateValue>[] _members;
    private readonly bool _hasUnknown;
    private readonly bool _hasFree;
    private Dictionary<string, int>? _byName;
    private string? _expression;

    /// <param name="members">The members, in order.</param>
    /// <param name="place">Where it is written.</param>
    public ObjectValue(IReadOnlyList<KeyValuePair<string, TemplateValue>> members, SourcePlace place)
        : base(place)
    {
        _members = members as KeyValuePair<string, TemplateValue>[] ?? [.. members];
        foreach (var member in _members)
        {
            _hasUnknown |= member.Value.HasUnknown;
            _hasFree |= member.Value.HasFree;
        }
    }

    /// <summary>The members, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, TemplateValue>> Members => _members;

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
        _expression ??= Rest?.Expression ?? CanonicalText.Call("createObject", _members.SelectMany(member => new[] { new TextValue(member.Key, SourcePlace.None), member.Value }));

    /// <summary>Finds a member by name, ignoring case.</summary>
    public bool TryGet(string name, out TemplateValue value)
    {
        var index = IndexOf(name);
        value = index < 0 ? NullValue.Absent : _members[index].Value;
        return index >= 0;
    }

    /// <summary>The number of the first member with a name, ignoring case; -1 if there is none.</summary>
    public int IndexOf(string name)
    {
        if (_members.Length > FewMembers)
            return (_byName ??= ByName()).TryGetValue(name, out var found) ? found : -1;
        for (var i = 0; i < _members.Length; i++)
        {
            var key = _members[i].Key;
            if (key.Length == name.Length && MayBegin(key, name) && string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    // Most names differ in their first letter.
    private static bool MayBegin(string key, string name) => key.Length == 0 || ((key[0] ^ name[0]) & ~0x20) == 0 || key[0] > 127 || name[0] > 127;

    private Dictionary<string, int> ByName()
    {
        var byName = new Dictionary<string, int>(_members.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _members.Length; i++)
        {
            if (!byName.ContainsKey(_members[i].Key))
                byName.Add(_members[i].Key, i);
        }

        return byName;
    }
}
