using System.Globalization;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions of logic and comparison.</summary>
internal static class LogicFunctions
{
    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("true", 0, 0, call => call.Result(true)),
        new("false", 0, 0, call => call.Result(false)),
        new("null", 0, 0, call => new NullValue(call.Place)),
        new("if", 3, 3, If) { Kind = FunctionKind.Lazy },
        new("and", 1, int.MaxValue, call => Chain(call, decisive: false)) { Kind = FunctionKind.Lazy },
        new("or", 1, int.MaxValue, call => Chain(call, decisive: true)) { Kind = FunctionKind.Lazy },
        new("not", 1, 1, call => call.Result(!call.Truth(0))) { Kind = FunctionKind.Transparent, Shape = ValueShape.Boolean },
        new("equals", 2, 2, Equals) { Kind = FunctionKind.Structural },
        new("less", 2, 2, call => call.Result(Compare(call) < 0)) { Shape = ValueShape.Boolean },
        new("lessOrEquals", 2, 2, call => call.Result(Compare(call) <= 0)) { Shape = ValueShape.Boolean },
        new("greater", 2, 2, call => call.Result(Compare(call) > 0)) { Shape = ValueShape.Boolean },
        new("greaterOrEquals", 2, 2, call => call.Result(Compare(call) >= 0)) { Shape = ValueShape.Boolean },
        new("bool", 1, 1, ToBool) { Shape = ValueShape.Boolean },
        new("coalesce", 1, int.MaxValue, Coalesce) { Kind = FunctionKind.Lazy },
        new("fail", 1, 1, call => throw new TemplateFaultException(TemplateTexts.FormatDeliberateFailure(JoinedText.TextOf(call[0])))),
    ];

    private static TemplateValue If(FunctionCall call)
    {
        switch (call.Evaluate(0))
        {
            case BooleanValue truth:
                return call.Evaluate(truth.Value ? 1 : 2);
            case { HasUnknown: true } condition:
                var (yes, no) = (Branch(call, 1), Branch(call, 2));
                if (yes is not LambdaValue && yes.Expression == no.Expression && !yes.HasUnknown)
                    return yes;
                if (condition is UnknownValue { HasFree: true } free)
                    condition = ArmFunction.Either(free);
                return new DerivedValue(
                    CanonicalText.Call("if", [condition, yes, no]),
                    [condition, yes, no],
                    known => known[0] is BooleanValue { Value: true } ? known[1] : known[2],
                    call.Place);
            case var other:
                throw new TemplateFaultException(TemplateTexts.FormatArgumentInvalid(function: call.Name, value: other.Expression));
        }
    }

    // A branch that may not be taken is no fault.
    private static TemplateValue Branch(FunctionCall call, int index)
    {
        try
        {
            return call.Evaluate(index);
        }
        catch (TemplateFaultException fault) when (fault.Kind == TemplateNoteKind.Fault)
        {
            return call.Context.Unknown($"if({call.Place.Offset}, {index})");
        }
    }

    private static TemplateValue Chain(FunctionCall call, bool decisive)
    {
        List<TemplateValue> open = [];
        for (var i = 0; i < call.Nodes.Count; i++)
        {
            switch (call.Evaluate(i))
            {
                case BooleanValue truth when truth.Value == decisive:
                    return truth;
                case BooleanValue:
                    break;
                case { HasUnknown: true } unknown:
                    open.Add(unknown is UnknownValue { HasFree: true } free ? ArmFunction.Either(free) : unknown);
                    break;
                case var other:
                    throw new TemplateFaultException(TemplateTexts.FormatArgumentInvalid(function: call.Name, value: other.Expression));
            }
        }

        if (open.Count == 0)
            return call.Result(!decisive);
        return new DerivedValue(
            CanonicalText.Call(call.Name, open),
            open,
            known => call.Result(known.Any(value => value is BooleanValue truth && truth.Value == decisive) == decisive),
            call.Place);
    }

    private static TemplateValue Coalesce(FunctionCall call)
    {
        List<TemplateValue> open = [];
        for (var i = 0; i < call.Nodes.Count; i++)
        {
            var value = call.Evaluate(i);
            if (value.IsOpen)
            {
                open.Add(value);
                continue;
            }

            if (value.IsNull)
                continue;
            open.Add(value);
            break;
        }

        return open.Count switch
        {
            0 => new NullValue(call.Place),
            1 => open[0],
            _ => new DerivedValue(CanonicalText.Call("coalesce", open), open, known => known.FirstOrDefault(value => !value.IsNull) ?? NullValue.Absent, call.Place),
        };
    }

    // Two equal expressions are equal, whatever their value is.
    private static TemplateValue Equals(FunctionCall call)
    {
        var (left, right) = (call[0], call[1]);
        if (!left.HasUnknown && !right.HasUnknown)
            return call.Result(ValueComparison.AreEqual(left, right));
        if (!left.HasFree && !right.HasFree)
            return new DerivedValue(call.Expression, call.Arguments, known => call.Result(ValueComparison.AreEqual(known[0], known[1])), call.Place);
        if (ReferenceEquals(left, right) || (left is UnknownValue one && right is UnknownValue other && one.Key == other.Key))
            return call.Result(true);
        // A null cannot be told from an unknown value, but a text is not a list.
        return ArmFunction.Either(call.Context.Unknown(call.Expression));
    }

    // The engine orders texts as a dictionary does, not by their codes: 'a' is less than 'A'.
    private static int Compare(FunctionCall call) =>
        call[0] is TextValue ? CultureInfo.InvariantCulture.CompareInfo.Compare(call.Text(0), call.Text(1)) : call.Whole(0).CompareTo(call.Whole(1));

    private static BooleanValue ToBool(FunctionCall call) => call[0] switch
    {
        BooleanValue truth => truth,
        NumberValue { Whole: { } whole } => call.Result(whole != 0),
        TextValue text when bool.TryParse(text.Text, out var truth) => call.Result(truth),
        _ => throw call.Invalid(0),
    };
}
