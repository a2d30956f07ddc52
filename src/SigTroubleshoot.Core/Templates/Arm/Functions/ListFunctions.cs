using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions of lists, and those that take lists, objects, and texts.</summary>
internal static class ListFunctions
{
    private const int MaxItems = 1_000_000;
    private const int MaxRange = 10_000;

    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("concat", 1, int.MaxValue, Concat) { Kind = FunctionKind.Structural },
        new("createArray", 0, int.MaxValue, call => call.Result(call.Arguments)) { Kind = FunctionKind.Structural },
        new("array", 1, 1, call => call[0].IsOpen ? TextFunctions.Unknown(call, ToList, ValueShape.List) : ToList(call)) { Kind = FunctionKind.Structural },
        new("length", 1, 1, Length) { Kind = FunctionKind.Structural },
        new("empty", 1, 1, Empty) { Kind = FunctionKind.Structural },
        new("contains", 2, 2, Contains) { Kind = FunctionKind.Structural },
        new("first", 1, 1, call => End(call, isFirst: true)) { Kind = FunctionKind.Structural },
        new("last", 1, 1, call => End(call, isFirst: false)) { Kind = FunctionKind.Structural },
        new("take", 2, 2, call => Slice(call, isTake: true)) { Kind = FunctionKind.Structural },
        new("skip", 2, 2, call => Slice(call, isTake: false)) { Kind = FunctionKind.Structural },
        new("range", 2, 2, Range) { Shape = ValueShape.List },
        new("flatten", 1, 1, Flatten) { Kind = FunctionKind.Structural },
        new("union", 1, int.MaxValue, MergeFunctions.Union) { Kind = FunctionKind.Structural },
        new("intersection", 1, int.MaxValue, MergeFunctions.Intersection),
        new("indexFromEnd", 2, 2, call => FromEnd(call, isSafe: false)) { Kind = FunctionKind.Structural },
        new("tryIndexFromEnd", 2, 2, call => FromEnd(call, isSafe: true)) { Kind = FunctionKind.Structural },
    ];

    private static TemplateValue Concat(FunctionCall call)
    {
        if (call.Arguments.Any(argument => argument is ListValue))
        {
            if (call.Arguments.Any(argument => argument.IsOpen))
                return new DerivedValue(call.Expression, call.Arguments, known => Concat(call with { Arguments = [.. known.Where(list => !list.IsNull)] }), call.Place);
            return Bounded(call, call.Arguments.SelectMany((_, i) => call.List(i)));
        }

        // A text, unless an unknown argument turns out to be a list.
        if (call.Arguments.All(argument => argument is UnknownValue or DerivedValue))
            return new DerivedValue(call.Expression, call.Arguments, known => Concat(call with { Arguments = known }), call.Place);
        return JoinedText.Join(call.Arguments.Select((argument, i) => argument is ObjectValue or LambdaValue or NullValue ? throw call.Invalid(i) : argument), call.Place);
    }

    private static ListValue Bounded(FunctionCall call, IEnumerable<TemplateValue> items)
    {
        List<TemplateValue> list = [];
        foreach (var item in items)
        {
            if (list.Count == MaxItems)
                throw new TemplateFaultException(TemplateTexts.FormatResultTooLarge(call.Name));
            list.Add(item);
        }

        return call.Result(list);
    }

    private static TemplateValue ToList(FunctionCall call) => call[0] is ListValue list ? list : call.Result([call[0]]);

    private static TemplateValue Length(FunctionCall call) => call[0] switch
    {
        ListValue list => call.Result(list.Items.Count),
        ObjectValue { Rest: null } known => call.Result(known.Members.Count),
        TextValue text => call.Result(text.Text.Length),
        { HasUnknown: true } => TextFunctions.Unknown(call, Length, ValueShape.Number),
        _ => throw call.Invalid(0),
    };

    private static TemplateValue Empty(FunctionCall call) => call[0] switch
    {
        NullValue => call.Result(true),
        ListValue list => call.Result(list.Items.Count == 0),
        ObjectValue known => call.Result(known.Members.Count == 0 && known.Rest is null),
        TextValue text => call.Result(text.Text.Length == 0),
        JoinedText joined when joined.Parts.Any(part => part is TextValue) => call.Result(false),
        { HasUnknown: true } => TextFunctions.Unknown(call, Empty, ValueShape.Boolean),
        _ => throw call.Invalid(0),
    };

    private static TemplateValue Contains(FunctionCall call)
    {
        var (container, item) = (call[0], call[1]);
        switch (container)
        {
            case ObjectValue { } known when item is TextValue or NumberValue:
                if (known.TryGet(call.Scalar(1), out _))
                    return call.Result(true);
                return known.Rest is null ? call.Result(false) : ArmFunction.Either(call.Context.Unknown(call.Expression));
            case ListValue list when !item.HasUnknown && list.Items.Any(other => !other.HasUnknown && ValueComparison.AreEqual(other, item)):
                return call.Result(true);
            case ListValue { HasUnknown: false } when !item.HasUnknown:
                return call.Result(false);
            case ListValue { Items.Count: 0 }:
                return call.Result(false);
            case TextValue text when item is TextValue or NumberValue:
                return call.Result(text.Text.IndexOf(call.Scalar(1), StringComparison.Ordinal) >= 0);
            case JoinedText joined when item is TextValue part && joined.Parts.Any(known => known is TextValue text && text.Text.IndexOf(part.Text, StringComparison.Ordinal) >= 0):
                return call.Result(true);
            default:
                return container.HasUnknown || item.HasUnknown ? TextFunctions.Unknown(call, Contains, ValueShape.Boolean) : throw call.Invalid(0);
        }
    }

    private static TemplateValue End(FunctionCall call, bool isFirst)
    {
        switch (call[0])
        {
            case ListValue list:
                return list.Items.Count == 0 ? new NullValue(call.Place) : list.Items[isFirst ? 0 : list.Items.Count - 1];
            case TextValue text:
                return text.Text.Length == 0 ? text : text.Part(isFirst ? 0 : text.Text.Length - 1, 1);
            case UnknownValue unknown:
                return unknown.PartOf(call.Expression, example => example.HasUnknown ? example : End(call with { Arguments = [example] }, isFirst));
            case { HasUnknown: true }:
                return TextFunctions.Unknown(call, again => End(again, isFirst));
            default:
                throw call.Invalid(0);
        }
    }

    private static TemplateValue Slice(FunctionCall call, bool isTake)
    {
        if (call[1].HasUnknown || call[0].IsOpen)
            return TextFunctions.Unknown(call, again => Slice(again, isTake));
        var count = Math.Max(call.Length(1), 0);
        switch (call[0])
        {
            case ListValue list:
                return call.Result([.. isTake ? list.Items.Take(count) : list.Items.Skip(count)]);
            case TextValue text:
                count = Math.Min(count, text.Text.Length);
                return isTake ? text.Part(0, count) : text.Part(count, text.Text.Length - count);
            case JoinedText joined when isTake && joined.Parts[0] is TextValue first && first.Text.Length >= count:
                return first.Part(0, count);
            case JoinedText joined when !isTake && joined.Parts[0] is TextValue first && first.Text.Length >= count:
                return JoinedText.Join([first.Part(count, first.Text.Length - count), .. joined.Parts.Skip(1)], call.Place);
            case JoinedText joined when isTake:
                // What is cut off at the end may be unknown; the known beginning stays.
                return joined.HasFree && joined.Parts[0] is TextValue start
                    ? JoinedText.Join([start, call.Context.Unknown(call.Expression, ValueShape.Text)], call.Place)
                    : TextFunctions.Unknown(call, again => Slice(again, isTake));
            default:
                return call[0].HasUnknown ? TextFunctions.Unknown(call, again => Slice(again, isTake)) : throw call.Invalid(0);
        }
    }

    private static ListValue Range(FunctionCall call)
    {
        var (start, count) = (call.Whole(0), call.Whole(1));
        if (count is < 0 or > MaxRange)
            throw call.Invalid(1);
        return call.Result([.. Enumerable.Range(0, (int)count).Select(i => (TemplateValue)new NumberValue(start + i, call.Place))]);
    }

    private static TemplateValue Flatten(FunctionCall call)
    {
        if (call[0] is not ListValue lists)
            return call[0].HasUnknown ? TextFunctions.Unknown(call, Flatten, ValueShape.List) : throw call.Invalid(0);
        if (lists.Items.Any(item => item.IsOpen))
            return new DerivedValue(call.Expression, [lists], known => Flatten(call with { Arguments = known }), call.Place);
        return Bounded(call, lists.Items.SelectMany(item => item is ListValue inner ? inner.Items : item.IsNull ? [] : throw call.Invalid(0)));
    }

    private static TemplateValue FromEnd(FunctionCall call, bool isSafe)
    {
        if (call[0].IsOpen || call[1].HasUnknown)
            return TextFunctions.Unknown(call, again => FromEnd(again, isSafe));
        if (call[0].IsNull && isSafe)
            return call[0];
        var list = call.List(0);
        var at = list.Count - call.Whole(1);
        if (at >= 0 && at < list.Count)
            return list[(int)at];
        return isSafe ? new NullValue(call.Place) : throw new TemplateFaultException(TemplateTexts.FormatIndexOutOfRange(index: "-" + JoinedText.TextOf(call[1]), count: list.Count));
    }
}
