using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions that evaluate a lambda for each item of a list.</summary>
internal static class LambdaFunctions
{
    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("lambda", 1, 20, Create) { Kind = FunctionKind.Lazy },
        new("lambdaVariables", 1, 1, Variable) { Kind = FunctionKind.Structural },
        new("map", 2, 2, Map) { Kind = FunctionKind.Structural },
        new("filter", 2, 2, Filter) { Kind = FunctionKind.Structural },
        new("reduce", 3, 3, Reduce) { Kind = FunctionKind.Structural },
        new("sort", 2, 2, Sort) { Kind = FunctionKind.Structural },
        new("toObject", 2, 3, ToObject) { Kind = FunctionKind.Structural },
        new("groupBy", 2, 2, GroupBy) { Kind = FunctionKind.Structural },
        new("mapValues", 2, 2, MapValues) { Kind = FunctionKind.Structural },
    ];

    private static LambdaValue Create(FunctionCall call) => new(
        [.. call.Nodes.Take(call.Nodes.Count - 1).Select((node, i) => (node as LiteralNode)?.Text ?? throw new TemplateFaultException(TemplateTexts.FormatArgumentCount(function: call.Name, count: i)))],
        call.Nodes[call.Nodes.Count - 1],
        call.Context);

    private static TemplateValue Variable(FunctionCall call)
    {
        var name = call.Text(0);
        for (var frame = call.Context.Lambdas; frame is not null; frame = frame.Outer)
        {
            if (string.Equals(frame.Name, name, StringComparison.OrdinalIgnoreCase))
                return frame.Value;
        }

        throw new TemplateFaultException(TemplateTexts.FormatVariableUndeclared(name));
    }

    private static NumberValue Index(FunctionCall call, int index) => new(index, call.Place);

    private static TemplateValue Map(FunctionCall call)
    {
        var lambda = call.Lambda(1);
        if (call[0] is ListValue list)
            return call.Result([.. list.Items.Select((item, i) => lambda.Call(item, Index(call, i)))]);
        if (!call[0].HasUnknown)
            throw call.Invalid(0);
        if (!call[0].HasFree)
            return Repeat(call, Map);
        // The lambda is judged once, with an item that is unknown.
        var index = new UnknownValue(call.Context.Deployment.Owner + "#index", call[0].Expression, call.Place) { Shape = ValueShape.Number };
        return Repetition.Of(call[0], lambda.Call(Repetition.ItemOf(call[0], call.Context), index), call.Context);
    }

    private static DerivedValue Repeat(FunctionCall call, Func<FunctionCall, TemplateValue> compute) =>
        new DerivedValue(call.Context.Unknown(call.Expression + call.Place.Offset).Expression, [call[0]], known => compute(call with { Arguments = [known[0], .. call.Arguments.Skip(1)] }), call.Place);

    private static TemplateValue Filter(FunctionCall call)
    {
        var lambda = call.Lambda(1);
        if (call[0] is not ListValue list)
            return !call[0].HasUnknown ? throw call.Invalid(0) : call[0].HasFree ? call.Context.Unknown(call.Expression + call.Place.Offset, ValueShape.List) : Repeat(call, Filter);
        List<TemplateValue> kept = [];
        List<(TemplateValue Condition, TemplateValue Item)> all = [];
        var isKnown = true;
        foreach (var (item, i) in list.Items.Select((item, i) => (item, i)))
        {
            var condition = lambda.Call(item, Index(call, i));
            if (condition is BooleanValue { Value: true })
                kept.Add(item);
            else if (condition.HasUnknown)
                isKnown = false;
            all.Add((condition is UnknownValue { HasFree: true } free ? ArmFunction.Either(free) : condition, item));
        }

        if (isKnown)
            return call.Result(kept);
        return new DerivedValue(
            CanonicalText.Call("filter", all.Select(pair => pair.Condition)),
            [.. all.SelectMany(pair => new[] { pair.Condition, pair.Item })],
            known => call.Result([.. Enumerable.Range(0, known.Count / 2).Where(i => known[2 * i] is BooleanValue { Value: true }).Select(i => known[(2 * i) + 1])]),
            call.Place);
    }

    private static TemplateValue Reduce(FunctionCall call)
    {
        var lambda = call.Lambda(2);
        if (call[0] is not ListValue list)
            return !call[0].HasUnknown ? throw call.Invalid(0) : call[0].HasFree ? call.Context.Unknown(call.Expression + call.Place.Offset) : Repeat(call, Reduce);
        var result = call[1];
        for (var i = 0; i < list.Items.Count; i++)
            result = lambda.Call(result, list.Items[i], Index(call, i));
        return result;
    }

    private static TemplateValue Sort(FunctionCall call)
    {
        var lambda = call.Lambda(1);
        if (call[0] is not ListValue list)
            return !call[0].HasUnknown ? throw call.Invalid(0) : call[0].HasFree ? call.Context.Unknown(call.Expression + call.Place.Offset, ValueShape.List) : Repeat(call, Sort);
        if (list.HasUnknown)
            return new DerivedValue(call.Expression, [list], known => Sort(call with { Arguments = [known[0], call[1]] }), call.Place);
        // The lambda says whether the first is less than or equal to the second.
        List<TemplateValue> sorted = [.. list.Items];
        var isLess = new Dictionary<(TemplateValue, TemplateValue), bool>();
        return call.Result([.. MergeSort(sorted, Before)]);

        bool Before(TemplateValue left, TemplateValue right)
        {
            if (!isLess.TryGetValue((left, right), out var less))
                isLess[(left, right)] = less = lambda.Call(left, right) is BooleanValue { Value: true };
            return less;
        }
    }

    // Stable, and safe for a lambda that contradicts itself.
    private static List<TemplateValue> MergeSort(List<TemplateValue> items, Func<TemplateValue, TemplateValue, bool> before)
    {
        if (items.Count < 2)
            return items;
        var half = items.Count / 2;
        var left = MergeSort(items.GetRange(0, half), before);
        var right = MergeSort(items.GetRange(half, items.Count - half), before);
        List<TemplateValue> merged = new(items.Count);
        int i = 0, j = 0;
        while (i < left.Count && j < right.Count)
            merged.Add(before(right[j], left[i]) && !before(left[i], right[j]) ? right[j++] : left[i++]);
        merged.AddRange(left.Skip(i));
        merged.AddRange(right.Skip(j));
        return merged;
    }

    private static TemplateValue ToObject(FunctionCall call)
    {
        var key = call.Lambda(1);
        if (call[0] is not ListValue list)
            return !call[0].HasUnknown ? throw call.Invalid(0) : call[0].HasFree ? call.Context.Unknown(call.Expression + call.Place.Offset, ValueShape.Object) : Repeat(call, ToObject);
        List<KeyValuePair<string, TemplateValue>> members = [];
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in list.Items)
        {
            var name = key.Call(item);
            var text = name.HasUnknown ? "[" + name.Expression + "]" : JoinedText.TextOf(name);
            KeyValuePair<string, TemplateValue> member = new(text, call.Count > 2 ? call.Lambda(2).Call(item) : item);
            if (!names.Add(text))
                throw call.Invalid(1);
            members.Add(member);
        }

        return new ObjectValue(members, call.Place);
    }

    private static TemplateValue GroupBy(FunctionCall call)
    {
        var key = call.Lambda(1);
        if (call[0] is not ListValue list)
            return !call[0].HasUnknown ? throw call.Invalid(0) : call[0].HasFree ? call.Context.Unknown(call.Expression + call.Place.Offset, ValueShape.Object) : Repeat(call, GroupBy);
        var groups = list.Items.GroupBy(item => key.Call(item) is { HasUnknown: true } unknown ? "[" + unknown.Expression + "]" : JoinedText.TextOf(key.Call(item)), StringComparer.OrdinalIgnoreCase);
        return new ObjectValue([.. groups.Select(group => new KeyValuePair<string, TemplateValue>(group.Key, call.Result([.. group])))], call.Place);
    }

    private static TemplateValue MapValues(FunctionCall call)
    {
        var lambda = call.Lambda(1);
        if (call[0] is not ObjectValue known)
            return !call[0].HasUnknown ? throw call.Invalid(0) : call[0].HasFree ? call.Context.Unknown(call.Expression + call.Place.Offset, ValueShape.Object) : Repeat(call, MapValues);
        return new ObjectValue([.. known.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, lambda.Call(member.Value)))], call.Place);
    }
}
