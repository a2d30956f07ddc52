using System.Globalization;
using System.Runtime.CompilerServices;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Values for what is unknown, such as a template without faults has them; the same ones in the whole run.</summary>
/// <param name="common">
/// The values that all templates share, which no longer change; the others are this template's own, so that templates can be judged at
/// the same time. Null if these are the shared ones.
/// </param>
internal sealed class PlausibleValues(PlausibleValues? common = null)
{
    private readonly Dictionary<string, TemplateValue> _chosen = new(StringComparer.Ordinal);

    // Their numbers tell the values apart.
    private int _created = common?._created ?? 0;

    /// <summary>A world in which everything unknown is plausible.</summary>
    public World World() => new(Choose, isPlausible: true);

    /// <summary>The value for an unknown one.</summary>
    public TemplateValue Choose(UnknownValue unknown, UsePlace use)
    {
        if (!_chosen.TryGetValue(unknown.Key, out var chosen))
            _chosen[unknown.Key] = chosen = common is not null && common._chosen.TryGetValue(unknown.Key, out var shared) ? At(shared, unknown) : Create(unknown, use);
        return chosen;
    }

    // A user edits it in this template, and not where another one has it first.
    private static TemplateValue At(TemplateValue shared, UnknownValue unknown) =>
        shared is TextValue { Place.File: { } file } text && file != unknown.Place.File ? new TextValue(text.Text, unknown.Place) : shared;

    /// <summary>Whether a value for everything unknown in this one was chosen before. What is computed from unknown values counts as not chosen.</summary>
    public bool HasAll(TemplateValue value)
    {
        if (!value.HasUnknown)
            return true;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            UnknownValue unknown => _chosen.ContainsKey(unknown.Key),
            JoinedText joined => HasAll(joined.Parts),
            ListValue list => HasAll(list.Items),
            ObjectValue { Rest: null } known => HasAll(known.Members),
            _ => false,
        };
    }

    private bool HasAll(IReadOnlyList<TemplateValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!HasAll(values[i]))
                return false;
        }

        return true;
    }

    private bool HasAll(IReadOnlyList<KeyValuePair<string, TemplateValue>> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (!HasAll(members[i].Value))
                return false;
        }

        return true;
    }

    private TemplateValue Create(UnknownValue unknown, UsePlace use)
    {
        _created++;
        if (unknown.Examples.Count > 0)
            return unknown.Examples[0];
        var number = _created.ToString(CultureInfo.InvariantCulture);
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
