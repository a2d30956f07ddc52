using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Functions of maps.</summary>
internal static class MapFunctions
{
    /// <summary>The functions by name.</summary>
    public static IEnumerable<KeyValuePair<string, HclFunction>> All =>
    [
        new("zipmap", (a, place) => a.Count == 2 && a[0] is ListValue keys && a[1] is ListValue values && keys.Items.Count == values.Items.Count
            ? new ObjectValue([.. keys.Items.Zip(values.Items, (key, value) => new KeyValuePair<string, TemplateValue>(HclText.Of(key) ?? "", value))], place)
            : null),
        new("setproduct", (a, place) => a.Count == 2 && a[0] is ListValue one && a[1] is ListValue other && (long)one.Items.Count * other.Items.Count < 10_000
            ? new ListValue([.. one.Items.SelectMany(left => other.Items, (left, right) => new ListValue([left, right], place))], place)
            : null),
    ];
}
