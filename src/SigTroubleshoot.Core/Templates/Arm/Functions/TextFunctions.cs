using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions of texts.</summary>
internal static class TextFunctions
{
    private const int MaxLength = 1_000_000;

    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("format", 1, int.MaxValue, FormatText.Format) { Kind = FunctionKind.Structural },
        new("string", 1, 1, ToText) { Kind = FunctionKind.Transparent, Shape = ValueShape.Text },
        new("toLower", 1, 1, call => Map(call, text => text.ToLowerInvariant())) { Kind = FunctionKind.Structural },
        new("toUpper", 1, 1, call => Map(call, text => text.ToUpperInvariant())) { Kind = FunctionKind.Structural },
        new("trim", 1, 1, call => call.Result(call.Text(0).Trim())) { Kind = FunctionKind.Transparent, Shape = ValueShape.Text },
        new("replace", 3, 3, Replace) { Kind = FunctionKind.Transparent, Shape = ValueShape.Text },
        new("padLeft", 2, 3, PadLeft) { Shape = ValueShape.Text },
        new("substring", 2, 3, Substring) { Kind = FunctionKind.Structural },
        new("split", 2, 2, Split) { Kind = FunctionKind.Structural },
        new("join", 2, 2, Join) { Kind = FunctionKind.Structural },
        new("startsWith", 2, 2, call => Starts(call)) { Kind = FunctionKind.Structural },
        new("endsWith", 2, 2, call => call.Result(call.Text(0).EndsWith(call.Text(1), StringComparison.OrdinalIgnoreCase))) { Shape = ValueShape.Boolean },
        new("indexOf", 2, 2, call => IndexOf(call, first: true)) { Shape = ValueShape.Number },
        new("lastIndexOf", 2, 2, call => IndexOf(call, first: false)) { Shape = ValueShape.Number },
    ];

    /// <summary>A text that is not too large.</summary>
    public static TextValue Bounded(FunctionCall call, string text) =>
        text.Length <= MaxLength ? call.Result(text) : throw new TemplateFaultException(TemplateTexts.FormatResultTooLarge(call.Name));

    // Literal parts are changed at once, so that a part that stays unknown does not hide them.
    private static TemplateValue Map(FunctionCall call, Func<string, string> map) => call[0] switch
    {
        TextValue text => new TextValue(map(text.Text), text.Place, text.Origins),
        JoinedText joined => JoinedText.Join(joined.Parts.Select(part => Map(call with { Arguments = [part] }, map)), call.Place),
        { HasUnknown: true } unknown => new DerivedValue(call.Expression, [unknown], known => Map(call with { Arguments = known }, map), call.Place),
        _ => throw call.Invalid(0),
    };

    private static TextValue ToText(FunctionCall call) => call[0] switch
    {
        TextValue text => text,
        NumberValue or BooleanValue => call.Result(call.Scalar(0)),
        _ => Bounded(call, ValueJson.Write(call[0])),
    };

    private static TextValue Replace(FunctionCall call)
    {
        var old = call.Text(1);
        return old.Length == 0 ? throw call.Invalid(1) : Bounded(call, call.Text(0).Replace(old, call.Text(2)));
    }

    private static TextValue PadLeft(FunctionCall call)
    {
        var length = call.Length(1);
        var pad = call.Count > 2 ? call.Text(2) : " ";
        if (length is < 0 or > MaxLength || pad.Length != 1)
            throw call.Invalid(length is < 0 or > MaxLength ? 1 : 2);
        return call.Result(call.Scalar(0).PadLeft(length, pad[0]));
    }

    private static TemplateValue Substring(FunctionCall call)
    {
        if (call[0] is JoinedText { HasFree: true } joined && call[1] is NumberValue && call[2] is NumberValue && joined.Parts[0] is TextValue first && call.Length(1) >= 0 && call.Length(1) + call.Length(2) <= first.Text.Length)
            return first.Part(call.Length(1), Math.Max(call.Length(2), 0));
        if (call.Arguments.Any(argument => argument.HasUnknown))
            return Unknown(call, Substring);
        var text = call.Text(0);
        var start = call.Length(1);
        if (start < 0 || start > text.Length)
            throw call.Invalid(1);
        var length = call.Count > 2 ? call.Length(2) : text.Length - start;
        if (length < 0 || start + length > text.Length)
            throw call.Invalid(2);
        return ((TextValue)call[0]).Part(start, length);
    }

    private static TemplateValue Split(FunctionCall call)
    {
        if (call[1].HasUnknown)
            return call.Context.Unknown(call.Expression, ValueShape.List);
        string[] separators = call[1] is ListValue list ? [.. list.Items.Select(item => item.AsText ?? throw call.Invalid(1))] : [call.Text(1)];
        if (call[0] is JoinedText && separators.Length == 1 && separators[0].Length == 1)
            return call.Result(JoinedText.Split(call[0], separators[0][0]));
        if (call[0].HasUnknown)
            return Unknown(call, Split);
        var text = call[0] as TextValue ?? throw call.Invalid(0);
        List<TemplateValue> parts = [];
        var from = 0;
        for (var at = 0; at < text.Text.Length;)
        {
            var found = Array.Find(separators, candidate => candidate.Length > 0 && string.CompareOrdinal(text.Text, at, candidate, 0, candidate.Length) == 0);
            if (found is null)
            {
                at++;
                continue;
            }

            parts.Add(text.Part(from, at - from));
            at += found.Length;
            from = at;
        }

        parts.Add(text.Part(from, text.Text.Length - from));
        return call.Result(parts);
    }

    private static TemplateValue Join(FunctionCall call)
    {
        if (call[0] is not ListValue list || call[1].IsOpen)
            return call[0].IsOpen || call[1].IsOpen ? Unknown(call, Join) : throw call.Invalid(0);
        List<TemplateValue> parts = [];
        foreach (var item in list.Items)
        {
            if (parts.Count > 0)
                parts.Add(call[1]);
            parts.Add(item is ListValue or ObjectValue ? throw call.Invalid(0) : item);
        }

        return JoinedText.Join(parts, call.Place);
    }

    private static TemplateValue Starts(FunctionCall call)
    {
        if (!call[0].HasUnknown && !call[1].HasUnknown)
            return call.Result(call.Text(0).StartsWith(call.Text(1), StringComparison.OrdinalIgnoreCase));
        if (call[0] is JoinedText joined && joined.Parts[0] is TextValue first && call[1] is TextValue start && first.Text.Length >= start.Text.Length)
            return call.Result(first.Text.StartsWith(start.Text, StringComparison.OrdinalIgnoreCase));
        return Unknown(call, Starts, ValueShape.Boolean);
    }

    private static NumberValue IndexOf(FunctionCall call, bool first)
    {
        if (call[0] is ListValue list)
        {
            var indexes = Enumerable.Range(0, list.Items.Count).Where(i => ValueComparison.AreEqual(list.Items[i], call[1])).ToList();
            return call.Result(indexes.Count == 0 ? -1 : first ? indexes[0] : indexes[indexes.Count - 1]);
        }

        var (text, part) = (call.Text(0), call.Text(1));
        return call.Result(first ? text.IndexOf(part, StringComparison.OrdinalIgnoreCase) : text.LastIndexOf(part, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The result of a function that takes unknown values as they are, but can do nothing with these.</summary>
    public static TemplateValue Unknown(FunctionCall call, Func<FunctionCall, TemplateValue> compute, ValueShape shape = ValueShape.Any)
    {
        if (!call.Arguments.Any(argument => argument.HasFree))
            return new DerivedValue(call.Expression, call.Arguments, known => compute(call with { Arguments = known }), call.Place);
        var unknown = call.Context.Unknown(call.Expression, shape);
        return shape == ValueShape.Boolean ? ArmFunction.Either(unknown) : unknown;
    }
}
