using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Merges of lists and of objects.</summary>
internal static class MergeFunctions
{
    /// <summary>All items of lists, each once; or all members of objects, the last of each name.</summary>
    public static TemplateValue Union(FunctionCall call)
    {
        // null is no value of any kind; what is unknown may turn out to be null.
        if (call.Arguments.Any(argument => argument.IsOpen) || (call.Arguments.Any(argument => argument is ListValue { HasUnknown: true })))
            return new DerivedValue(call.Expression, call.Arguments, known => Union(call with { Arguments = [.. known.Where(value => !value.IsNull)] }), call.Place);
        if (call.Count == 0)
            return NullValue.Absent;
        if (call[0] is ListValue)
        {
            List<TemplateValue> items = [];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < call.Count; i++)
                items.AddRange(call.List(i).Where(item => seen.Add(ValueJson.Write(item))));
            return call.Result(items);
        }

        return Enumerable.Range(0, call.Count).Select(call.Object).Aggregate((left, right) => Merge(left, right, call.Place, isDeep: true));
    }

    /// <summary>The items that all lists have, or the members that all objects have with the same value.</summary>
    public static TemplateValue Intersection(FunctionCall call)
    {
        if (call[0] is ListValue first)
        {
            var others = Enumerable.Range(1, call.Count - 1).Select(i => new HashSet<string>(call.List(i).Select(ValueJson.Write), StringComparer.Ordinal)).ToList();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return call.Result([.. first.Items.Where(item => ValueJson.Write(item) is var json && others.TrueForAll(other => other.Contains(json)) && seen.Add(json))]);
        }

        var objects = Enumerable.Range(0, call.Count).Select(call.Object).ToList();
        return new ObjectValue([.. objects[0].Members.Where(member => objects.TrueForAll(other => ValueComparison.Spelled(other, member.Key) is { } same && ValueComparison.AreEqual(member.Value, same)))], call.Place);
    }

    /// <summary>The members of two objects. The second one wins.</summary>
    /// <param name="left">The first object.</param>
    /// <param name="right">The second object.</param>
    /// <param name="place">Where the call is written.</param>
    /// <param name="isDeep">Whether objects in the objects are merged as well.</param>
    public static ObjectValue Merge(ObjectValue left, ObjectValue right, SourcePlace place, bool isDeep)
    {
        List<KeyValuePair<string, TemplateValue>> members = [.. left.Members];
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < members.Count; i++)
            positions[members[i].Key] = i;
        foreach (var member in right.Members)
        {
            if (!positions.TryGetValue(member.Key, out var at))
            {
                positions[member.Key] = members.Count;
                members.Add(member);
                continue;
            }

            // A deep merge takes the last spelling of a name and ignores null; a shallow one keeps the first spelling.
            if (!isDeep)
                members[at] = new(members[at].Key, member.Value);
            else if (!member.Value.IsNull)
                members[at] = new(member.Key, members[at].Value is ObjectValue one && member.Value is ObjectValue other ? Merge(one, other, place, isDeep) : member.Value);
        }

        return new ObjectValue(members, place) { Rest = left.Rest ?? right.Rest };
    }
}
