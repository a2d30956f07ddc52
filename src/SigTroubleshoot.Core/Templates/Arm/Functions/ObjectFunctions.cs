using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions of objects.</summary>
internal static class ObjectFunctions
{
    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("createObject", 0, int.MaxValue, Create) { Kind = FunctionKind.Structural },
        new("items", 1, 1, Items) { Kind = FunctionKind.Structural },
        new("objectKeys", 1, 1, Keys) { Kind = FunctionKind.Structural },
        new("tryGet", 2, int.MaxValue, TryGet) { Kind = FunctionKind.Structural },
        new("shallowMerge", 1, 1, ShallowMerge) { Kind = FunctionKind.Structural },
    ];

    private static ObjectValue Create(FunctionCall call)
    {
        if (call.Count % 2 != 0)
            throw new TemplateFaultException(TemplateTexts.FormatArgumentCount(function: call.Name, count: call.Count));
        List<KeyValuePair<string, TemplateValue>> members = [];
        for (var i = 0; i < call.Count; i += 2)
            members.Add(new(call[i].HasUnknown ? "[" + call[i].Expression + "]" : call.Scalar(i), call[i + 1]));
        return new ObjectValue(members, call.Place);
    }

    private static TemplateValue Items(FunctionCall call)
    {
        if (call[0] is not ObjectValue { Rest: null } known)
            return call[0].HasUnknown ? TextFunctions.Unknown(call, Items, ValueShape.List) : throw call.Invalid(0);
        return call.Result([.. Sorted(known).Select(member => new ObjectValue([new("key", new TextValue(member.Key, member.Value.Place)), new("value", member.Value)], member.Value.Place))]);
    }

    private static TemplateValue Keys(FunctionCall call)
    {
        if (call[0] is not ObjectValue { Rest: null } known)
            return call[0].HasUnknown ? TextFunctions.Unknown(call, Keys, ValueShape.List) : throw call.Invalid(0);
        return call.Result([.. Sorted(known).Select(member => new TextValue(member.Key, member.Value.Place))]);
    }

    private static IEnumerable<KeyValuePair<string, TemplateValue>> Sorted(ObjectValue known) => known.Members.OrderBy(member => member.Key, StringComparer.OrdinalIgnoreCase);

    // tryGet(value, 'a', 'b', 0): null as soon as a step leads nowhere.
    private static TemplateValue TryGet(FunctionCall call)
    {
        var value = call[0];
        for (var i = 1; i < call.Count; i++)
        {
            if (value.IsNull)
                return new NullValue(call.Place);
            value = value is TextValue or NumberValue or BooleanValue or JoinedText ? throw call.Invalid(0) : ValueAccess.Item(value, call[i], isSafe: true, call.Context);
        }

        return value;
    }

    private static TemplateValue ShallowMerge(FunctionCall call)
    {
        if (call[0] is not ListValue list)
            return call[0].HasUnknown ? TextFunctions.Unknown(call, ShallowMerge, ValueShape.Object) : throw call.Invalid(0);
        if (list.Items.Any(item => item.IsOpen))
            return new DerivedValue(call.Expression, [list], known => ShallowMerge(call with { Arguments = known }), call.Place);
        var merged = new ObjectValue([], call.Place);
        foreach (var item in list.Items.Where(item => !item.IsNull))
            merged = MergeFunctions.Merge(merged, item as ObjectValue ?? throw call.Invalid(0), call.Place, isDeep: false);
        return merged;
    }
}
