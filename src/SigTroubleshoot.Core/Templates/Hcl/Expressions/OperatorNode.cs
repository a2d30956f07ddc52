using System.Globalization;
using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>An operator with one or two operands.</summary>
/// <param name="sign">The operator.</param>
/// <param name="operands">Its operands.</param>
/// <param name="start">Where it begins.</param>
internal sealed class OperatorNode(string sign, IReadOnlyList<HclExpression> operands, int start) : HclExpression(start)
{
    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context)
    {
        TemplateValue[] inputs = [.. operands.Select(operand => operand.Evaluate(context))];
        var place = context.PlaceAt(Start);

        // One operand can decide.
        if (sign is "&&" or "||" && inputs.FirstOrDefault(input => HclText.Of(input) == (sign == "&&" ? "false" : "true")) is not null)
            return new BooleanValue(sign == "||", place);
        return HclComputation.Of(sign, inputs, values => Compute(values, place), context, Start);
    }

    private TemplateValue? Compute(IReadOnlyList<TemplateValue> values, SourcePlace place)
    {
        if (sign is "==" or "!=")
            return new BooleanValue(AreEqual(values[0], values[1]) == (sign == "=="), place);
        if (sign is "&&" or "||" or "!")
        {
            bool?[] truths = [.. values.Select(value => HclText.Of(value) is { } text && bool.TryParse(text, out var truth) ? truth : (bool?)null)];
            return truths.Contains(null) ? null : new BooleanValue(sign == "!" ? truths[0] == false : sign == "&&" ? truths[0] == true && truths[1] == true : truths[0] == true || truths[1] == true, place);
        }

        decimal[] numbers = [.. values.Select(value => decimal.TryParse(HclText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : decimal.MinValue)];
        if (numbers.Contains(decimal.MinValue))
            return null;
        try
        {
            return numbers.Length == 1 ? Number(-numbers[0], place) : Calculate(numbers[0], numbers[1], place);
        }
        catch (Exception e) when (e is DivideByZeroException or OverflowException)
        {
            return null;
        }
    }

    private TemplateValue? Calculate(decimal one, decimal other, SourcePlace place) => sign switch
    {
        "+" => Number(one + other, place),
        "-" => Number(one - other, place),
        "*" => Number(one * other, place),
        "/" => Number(one / other, place),
        "%" => Number(one % other, place),
        "<" => new BooleanValue(one < other, place),
        ">" => new BooleanValue(one > other, place),
        "<=" => new BooleanValue(one <= other, place),
        ">=" => new BooleanValue(one >= other, place),
        _ => null,
    };

    private static NumberValue Number(decimal value, SourcePlace place) =>
        new(value == decimal.Truncate(value) ? value.ToString("0", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture), place);

    private static bool AreEqual(TemplateValue one, TemplateValue other) =>
        one.IsNull || other.IsNull ? one.IsNull && other.IsNull : HclText.Of(one) is { } text ? text == HclText.Of(other) : one.Expression == other.Expression;
}
