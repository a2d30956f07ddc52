using System.Globalization;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Values for what is unknown, such as a template without faults has them; the same ones in the whole run.</summary>
internal sealed class PlausibleValues
{
    private readonly Dictionary<string, TemplateValue> _chosen = new(StringComparer.Ordinal);

    /// <summary>A world in which everything unknown is plausible.</summary>
    public World World() => new(Choose, isPlausible: true);

    /// <summary>The value for an unknown one.</summary>
    public TemplateValue Choose(UnknownValue unknown, UsePlace use)
    {
        if (!_chosen.TryGetValue(unknown.Key, out var chosen))
            _chosen[unknown.Key] = chosen = Create(unknown, use);
        return chosen;
    }

    private TemplateValue Create(UnknownValue unknown, UsePlace use)
    {
        if (unknown.Examples.Count > 0)
            return unknown.Examples[0];
        var number = (_chosen.Count + 1).ToString(CultureInfo.InvariantCulture);
        var name = new TextValue("unknown" + number, unknown.Place);
        var path = use.Path();
        if (path == OverlaidResource.SubscriptionMember)
            return new TextValue($"5a1e7c39-0b7d-4c52-9f8e-{number.PadLeft(12, '0')}", unknown.Place);
        if (use.IsPart)
            return unknown.Shape == ValueShape.Number ? new NumberValue(1, unknown.Place) : name;
        if (path == OverlaidResource.VersionName)
            return new TextValue("1.0." + number, unknown.Place);
        if (PlausibleResources.Find(use.Type, path, isComplete: unknown.Fault is not null) is { } json)
            return PlausibleJson.Read(json, unknown.Place, number);
        return unknown.Shape switch
        {
            ValueShape.Number => new NumberValue(1, unknown.Place),
            ValueShape.List => new ListValue([], unknown.Place),
            ValueShape.Object => new ObjectValue([], unknown.Place),
            _ => name,
        };
    }
}
