using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Other values that an unknown one can have.</summary>
internal static class Alternatives
{
    // One of each kind that a property of a gallery resource can have.
    private static readonly TemplateValue[] Typical =
    [
        .. new[]
        {
            "", "westus3", "1.0.0", "2099-01-01", "V1", "V2", "Linux", "Windows", "Generalized", "Specialized", "x64", "Arm64", "Standard_LRS", "Standard_ZRS", "Premium_LRS", "Full", "Shallow",
            "latest", "plausible", "TrustedLaunch", "ConfidentialVM", "SharedImage", "ManagedImage", "VHD", "https://plausible.blob.core.windows.net/vhds/plausible.vhd", "2023-07-03",
            "/subscriptions/5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790/resourceGroups/plausible/providers/Microsoft.Compute/images/plausible",
            "/subscriptions/5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790/resourceGroups/plausible/providers/Microsoft.Compute/snapshots/plausible",
            "/subscriptions/5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790/resourceGroups/plausible/providers/Microsoft.Compute/virtualMachines/plausible",
            "/subscriptions/5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790/resourceGroups/plausible/providers/Microsoft.Compute/galleries/plausible/images/plausible",
            "/subscriptions/5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790/resourceGroups/plausible/providers/Microsoft.Compute/galleries/plausible/images/plausible/versions/1.0.0",
            "/subscriptions/5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790/resourceGroups/plausible/providers/Microsoft.Compute/diskEncryptionSets/plausible",
        }.Select(text => new TextValue(text, SourcePlace.None)),
        new NumberValue(1, SourcePlace.None),
        new NumberValue(3, SourcePlace.None),
        new NumberValue(16, SourcePlace.None),
        new BooleanValue(true, SourcePlace.None),
        new BooleanValue(false, SourcePlace.None),
        new ListValue([], SourcePlace.None),
        new ObjectValue([], SourcePlace.None),
    ];

    /// <summary>A value that no plausible template has: absent (0), or wrong (1).</summary>
    public static TemplateValue Extreme(UnknownValue unknown, UsePlace use, int number)
    {
        if (unknown.Examples.Count > 0)
            return unknown.Examples[number == 0 ? unknown.Examples.Count - 1 : 1 % unknown.Examples.Count];
        if (OfScope(unknown) is { } facts)
            return facts[number];
        if (use.IsSegment)
            return new TextValue(number == 0 ? "plausible" : "another", unknown.Place);
        if (number == 0)
            return NullValue.Absent;
        return unknown.Shape switch
        {
            ValueShape.Number => new NumberValue(1000, unknown.Place),
            ValueShape.Boolean => new BooleanValue(true, unknown.Place),
            ValueShape.List => new ListValue([], unknown.Place),
            ValueShape.Object => new ObjectValue([], unknown.Place),
            _ => new TextValue(use.IsPart ? "?" : "?.", unknown.Place),
        };
    }

    /// <summary>The values to try before a fault is certain.</summary>
    /// <param name="unknown">The unknown value.</param>
    /// <param name="use">Where it is used.</param>
    /// <param name="known">Known values around it, which it may be equal to.</param>
    /// <param name="onlyKnown">Whether only these have to be tried.</param>
    public static IEnumerable<TemplateValue> Of(UnknownValue unknown, UsePlace use, IReadOnlyList<TemplateValue> known, bool onlyKnown)
    {
        if (unknown.Examples.Count > 0)
            return unknown.Examples;
        var fitting = known.Where(value => Fits(unknown, use, value));
        if (OfScope(unknown) is { } facts)
            return facts.Concat(fitting);
        if (onlyKnown)
            return fitting;
        var all = fitting.Concat(Typical.Where(value => Fits(unknown, use, value)));
        if (!use.IsSegment)
            all = all.Prepend(NullValue.Absent);
        if (PlausibleResources.Find(use.Type, use.Path()) is { } json && PlausibleJson.Read(json, unknown.Place, number: "") is (ListValue or ObjectValue) and var whole)
            all = all.Concat(Lists(whole, known));
        return all;
    }

    /// <summary>Whether an unknown value can be this one.</summary>
    public static bool Fits(UnknownValue unknown, UsePlace use, TemplateValue value)
    {
        if (unknown.Examples.Count > 0)
            return false;
        if (OfScope(unknown) is { } facts)
            return value is TextValue fact && IsLike(fact.Text, facts[0].Text);
        if (use.IsSegment && value is not TextValue { Text.Length: > 0 })
            return false;
        // One segment of a name is not several.
        if (value is TextValue text && text.Text.IndexOf('/') >= 0 && (use.IsSegment || use.Path().StartsWith("name", StringComparison.Ordinal)))
            return false;
        return unknown.Shape switch
        {
            ValueShape.Text => value is TextValue,
            ValueShape.Number => value is NumberValue,
            ValueShape.Boolean => value is BooleanValue,
            ValueShape.List => value is ListValue,
            ValueShape.Object => value is ObjectValue,
            _ => true,
        };
    }

    /// <summary>Whether it is the location, the subscription, or the resource group of the deployment.</summary>
    public static bool IsOfScope(UnknownValue unknown) => OfScope(unknown) is not null;

    // What Azure itself says of the scope is never malformed.
    private static TextValue[]? OfScope(UnknownValue unknown)
    {
        var expression = unknown.Expression;
        return expression.EndsWith(".location", StringComparison.OrdinalIgnoreCase) ? [new("eastus2", unknown.Place), new("northeurope", unknown.Place)]
            : expression is FindingBuilder.OwnSubscription ? [new("5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790", unknown.Place), new("7b3f52d8-6c1e-49a0-8d27-e95b04f1a63c", unknown.Place)]
            : expression is "resourceGroup().name" ? [new("plausible", unknown.Place), new("another", unknown.Place)]
            : null;
    }

    // A region can be equal to a region, an ID to an ID.
    private static bool IsLike(string text, string fact) =>
        text.IndexOf('/') < 0 && (Guid.TryParse(fact, out _) ? Guid.TryParse(text, out _) : fact is "plausible" || AzureRegion.IsKnown(text));

    // A list or an object without faults, and a list whose items have each of the known names.
    private static IEnumerable<TemplateValue> Lists(TemplateValue whole, IReadOnlyList<TemplateValue> known)
    {
        yield return whole;
        if (whole is not ListValue { Items.Count: > 0 } list)
            yield break;
        if (list.Items[0] is ObjectValue item)
        {
            yield return new ListValue(
                [
                    .. known.OfType<TextValue>().Select(text => new ObjectValue(
                        [.. item.Members.Select(member => member.Key == item.Members[0].Key ? new KeyValuePair<string, TemplateValue>(member.Key, text) : member)],
                        whole.Place)),
                ],
                whole.Place);
        }
        else
        {
            yield return new ListValue([.. known.OfType<TextValue>()], whole.Place);
        }
    }
}
