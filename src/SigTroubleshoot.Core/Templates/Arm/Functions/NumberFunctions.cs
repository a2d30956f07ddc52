using System.Globalization;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions of numbers.</summary>
internal static class NumberFunctions
{
    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("add", 2, 2, call => Calculate(call, (left, right) => left + right)) { Shape = ValueShape.Number },
        new("sub", 2, 2, call => Calculate(call, (left, right) => left - right)) { Shape = ValueShape.Number },
        new("mul", 2, 2, call => Calculate(call, (left, right) => left * right)) { Shape = ValueShape.Number },
        new("div", 2, 2, call => Calculate(call, (left, right) => left / right)) { Shape = ValueShape.Number },
        new("mod", 2, 2, call => Calculate(call, (left, right) => left % right)) { Shape = ValueShape.Number },
        new("int", 1, 1, ToInt) { Shape = ValueShape.Number, Kind = FunctionKind.Transparent },
        new("float", 1, 1, call => new NumberValue(call.Scalar(0), call.Place)) { Shape = ValueShape.Number },
        new("min", 1, int.MaxValue, call => call.Result(Numbers(call).Min())) { Shape = ValueShape.Number },
        new("max", 1, int.MaxValue, call => call.Result(Numbers(call).Max())) { Shape = ValueShape.Number },
        new("copyIndex", 0, 2, CopyIndex) { Kind = FunctionKind.Structural },
    ];

    private static NumberValue Calculate(FunctionCall call, Func<long, long, long> operation)
    {
        try
        {
            return call.Result(checked(operation(call.Whole(0), call.Whole(1))));
        }
        catch (ArithmeticException)
        {
            throw call.Invalid(1);
        }
    }

    private static NumberValue ToInt(FunctionCall call) => call[0] switch
    {
        NumberValue { Whole: not null } number => number,
        NumberValue number when decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => call.Result((long)value),
        TextValue text when long.TryParse(text.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) => new NumberValue(value, text.Place.File is null ? call.Place : text.Place),
        _ => throw call.Invalid(0),
    };

    private static List<long> Numbers(FunctionCall call)
    {
        var numbers = call.Count == 1 && call[0] is ListValue ? call with { Arguments = call.List(0) } : call;
        return numbers.Count == 0 ? throw call.Invalid(0) : [.. Enumerable.Range(0, numbers.Count).Select(numbers.Whole)];
    }

    // copyIndex(), copyIndex(offset), copyIndex(loop), copyIndex(loop, offset)
    private static TemplateValue CopyIndex(FunctionCall call)
    {
        var name = call[0].AsText ?? "";
        var offset = call[0] is TextValue ? call[1] : call[0];
        var frame = call.Context.Copies;
        while (frame is not null && name.Length > 0 && !string.Equals(frame.Name, name, StringComparison.OrdinalIgnoreCase))
            frame = frame.Outer;
        // Without a name, it is about the resource's loop, even in the loop of a property.
        for (var outer = name.Length == 0 ? frame : null; outer is not null; outer = outer.Outer)
        {
            if (outer.IsOfResource)
            {
                frame = outer;
                break;
            }
        }

        if (frame is null)
            throw new TemplateFaultException(TemplateTexts.FormatCopyIndexOutside(name));
        if (offset.IsNull)
            return frame.Index;
        return frame.Index is NumberValue { Whole: { } index } && offset is NumberValue { Whole: { } more }
            ? call.Result(index + more)
            : call.Context.Unknown(CanonicalText.Call("add", [frame.Index, offset]), ValueShape.Number);
    }
}
