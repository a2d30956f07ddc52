using System.Globalization;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Functions of numbers.</summary>
internal static class NumberFunctions
{
    /// <summary>The functions by name.</summary>
    public static IEnumerable<KeyValuePair<string, HclFunction>> All =>
    [
        new("max", (a, place) => Numbers(a) is { Length: > 0 } numbers ? Result(numbers.Max(), place) : null),
        new("min", (a, place) => Numbers(a) is { Length: > 0 } numbers ? Result(numbers.Min(), place) : null),
        new("abs", (a, place) => Numbers(a) is { Length: 1 } numbers ? Result(Math.Abs(numbers[0]), place) : null),
        new("floor", (a, place) => Numbers(a) is { Length: 1 } numbers ? Result(decimal.Floor(numbers[0]), place) : null),
        new("ceil", (a, place) => Numbers(a) is { Length: 1 } numbers ? Result(decimal.Ceiling(numbers[0]), place) : null),
        new("parseint", (a, place) => a.Count == 2 && a[1] is NumberValue { Whole: 10 } && long.TryParse(a[0].AsText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new NumberValue(whole, place) : null),
    ];

    private static NumberValue Result(decimal number, SourcePlace place) =>
        new(number == decimal.Truncate(number) ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture), place);

    private static decimal[]? Numbers(IReadOnlyList<TemplateValue> arguments)
    {
        var numbers = new decimal[arguments.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!decimal.TryParse(HclText.Of(arguments[i]), NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers;
    }
}
