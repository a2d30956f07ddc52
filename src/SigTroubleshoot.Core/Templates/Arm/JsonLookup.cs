using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Finds members of a large object by name, ignoring case.</summary>
internal sealed class JsonLookup(JsonValue json)
{
    private Dictionary<string, JsonValue>? _members;

    /// <summary>The member; null if there is none.</summary>
    public JsonValue? Find(string name)
    {
        if (_members is null)
        {
            _members = new Dictionary<string, JsonValue>(json.Members.Count, StringComparer.OrdinalIgnoreCase);
            foreach (var member in json.Members)
                _members[member.Key] = member.Value;
        }

        return _members.TryGetValue(name, out var found) ? found : null;
    }
}
