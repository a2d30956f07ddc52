using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Functions of lists.</summary>
internal static class ListFunctions
{
    private const int MaxItems = 10_000;

    /// <summary>The functions by name.</summary>
    public static IEnumerable<KeyValuePair<string, HclFunction>> All =>
    [
        new("length", (a, place) => a.Count != 1 ? null : a[0] switch
        {
            ListValue list => new NumberValue(list.Items.Count, place),
            ObjectValue map => new NumberValue(map.Members.Count, place),
            TextValue text => new NumberValue(text.Text.Length, place),
            _ => null,
        }),
        new("compact", (a, place) => Items(a, 0) is { } items ? new ListValue([.. items.Where(item => !item.IsNull && item.AsText != "")], place) : null),
        new("contains", (a, place) => Items(a, 0) is { } items && a.Count == 2 ? new BooleanValue(items.Any(item => item.Expression == a[1].Expression), place) : null),
        new("distinct", (a, place) => Items(a, 0) is { } items ? new ListValue([.. items.GroupBy(item => item.Expression, StringComparer.Ordinal).Select(same => same.First())], place) : null),
        new("setunion", (a, place) => a.All(list => list is ListValue) ? new ListValue([.. a.Cast<ListValue>().SelectMany(list => list.Items).GroupBy(item => item.Expression, StringComparer.Ordinal).Select(same => same.First())], place) : null),
        new("setsubtract", (a, place) => Items(a, 0) is { } items && Items(a, 1) is { } without ? new ListValue([.. items.Where(item => !without.Any(other => other.Expression == item.Expression))], place) : null),
        new("reverse", (a, place) => Items(a, 0) is { } items ? new ListValue([.. items.Reverse()], place) : null),
        new("sort", (a, place) => Items(a, 0) is { } items ? new ListValue([.. items.OrderBy(HclText.Of, StringComparer.Ordinal)], place) : null),
        new("slice", (a, place) => Items(a, 0) is { } items && a.Count == 3 && a[1] is NumberValue { Whole: { } from } && a[2] is NumberValue { Whole: { } to } && from >= 0 && from <= to && to <= items.Count
            ? new ListValue([.. items.Skip((int)from).Take((int)(to - from))], place)
            : null),
        new("index", (a, place) => Items(a, 0) is { } items && a.Count == 2 && items.TakeWhile(item => item.Expression != a[1].Expression).Count() is var at && at < items.Count ? new NumberValue(at, place) : null),
        new("coalescelist", (a, place) => a.OfType<ListValue>().FirstOrDefault(list => list.Items.Count > 0)),
        new("one", (a, place) => Items(a, 0) switch { { Count: 1 } items => items[0], { Count: 0 } => new NullValue(place), _ => null }),
        new("range", (a, place) => Range(a) is { } range ? new ListValue([.. range.Select(number => new NumberValue(number, place))], place) : null),
    ];

    private static IReadOnlyList<TemplateValue>? Items(IReadOnlyList<TemplateValue> arguments, int index) =>
        index < arguments.Count ? (arguments[index] as ListValue)?.Items : null;

    private static List<long>? Range(IReadOnlyList<TemplateValue> arguments)
    {
        long[] numbers = [.. arguments.OfType<NumberValue>().Where(number => number.Whole is not null).Select(number => number.Whole!.Value)];
        if (numbers.Length != arguments.Count || numbers.Length is 0 or > 3)
            return null;
        var (from, to) = numbers.Length == 1 ? (0, numbers[0]) : (numbers[0], numbers[1]);
        var step = numbers.Length == 3 ? numbers[2] : from <= to ? 1 : -1;
        if (step == 0)
            return null;
        List<long> range = [];
        for (var at = from; step > 0 ? at < to : at > to; at += step)
        {
            if (range.Count >= MaxItems)
                return null;
            range.Add(at);
        }

        return range;
    }
}
