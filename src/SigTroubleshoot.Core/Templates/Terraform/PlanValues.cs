using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>
/// Reads values of a plan: what is known, what is known only after apply, and what is sensitive are three trees of one shape. The
/// values that the configuration computes are a fourth one: it has the places, and the expressions of what is unknown.
/// </summary>
/// <param name="unknown">An unknown value by its path.</param>
internal sealed class PlanValues(Func<string, SourcePlace, TemplateValue> unknown)
{
    /// <summary>Reads a value.</summary>
    /// <param name="known">The value as far as it is known.</param>
    /// <param name="unknowns">true where it is not known.</param>
    /// <param name="secrets">true where it is sensitive.</param>
    /// <param name="written">The value that the configuration computes; null if it is not known.</param>
    /// <param name="around">Where the value is, if the configuration does not say.</param>
    /// <param name="path">The path of the attribute.</param>
    public TemplateValue Read(JsonValue known, JsonValue unknowns, JsonValue secrets, TemplateValue? written, SourcePlace around, string path)
    {
        var place = written is { IsNull: false, Place.File: not null } ? written.Place : around;
        if (IsMarked(secrets))
            return unknown(path, place);
        // Terraform says that it is not known: what seems to be known is a mistake, unless it is an ID that was put together.
        if (IsMarked(unknowns))
            return written is { HasUnknown: true } || (written?.AsText is { } id && id.StartsWith("/subscriptions/", StringComparison.Ordinal)) ? written : unknown(path, place);
        switch (known.Kind)
        {
            case JsonKind.Object:
                return ReadObject(known, unknowns, secrets, written, place, path);
            case JsonKind.Array:
                return new ListValue([.. known.Items.Select((item, i) => Read(item, ItemOf(unknowns, i), ItemOf(secrets, i), Choose(written, i, item, known.Items.Count), place, FormattableString.Invariant($"{path}[{i}]")))], place);
            case JsonKind.Null:
                // An object of which nothing is known.
                return unknowns.Members.Any(member => HasMark(member.Value)) ? ReadObject(known, unknowns, secrets, written, place, path) : new NullValue(place);
        }

        if (written is TextValue && known.Kind == JsonKind.String && HclText.Of(written) == known.Text)
            return written;
        return known.Kind switch
        {
            JsonKind.String => new TextValue(known.Text, place),
            JsonKind.Number => new NumberValue(known.Text, place),
            _ => new BooleanValue(known.IsTrue, place),
        };
    }

    private ObjectValue ReadObject(JsonValue known, JsonValue unknowns, JsonValue secrets, TemplateValue? written, SourcePlace place, string path)
    {
        var names = new HashSet<string>(known.Members.Select(member => member.Key), StringComparer.Ordinal);
        IEnumerable<KeyValuePair<string, JsonValue>> all = known.Members.Concat(unknowns.Members.Where(member => !names.Contains(member.Key) && HasMark(member.Value)).Select(member => new KeyValuePair<string, JsonValue>(member.Key, JsonValue.Null)));
        return new ObjectValue(
            [.. all.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, Read(member.Value, unknowns[member.Key], secrets[member.Key], MemberOf(written, member.Key), place, path.Length == 0 ? member.Key : path + "." + member.Key)))],
            place);
    }

    private static TemplateValue? MemberOf(TemplateValue? written, string name) => written is ObjectValue known && known.TryGet(name, out var value) ? value : null;

    // The items of a set are in another order in the plan; one block is no list in the configuration.
    private static TemplateValue? Choose(TemplateValue? written, int index, JsonValue value, int count)
    {
        if (written is ObjectValue single)
            return count == 1 ? single : null;
        if (written is not ListValue list)
            return null;
        var likely = index < list.Items.Count ? list.Items[index] : null;
        return likely is not null && Fits(likely, value) ? likely : list.Items.FirstOrDefault(item => Fits(item, value)) ?? (list.Items.Count == count ? likely : null);
    }

    // Whether nothing that the configuration computes contradicts the plan.
    private static bool Fits(TemplateValue written, JsonValue value) => written switch
    {
        ObjectValue known => known.Members.All(member => HclText.Of(member.Value) is not { } text || value[member.Key].Kind is JsonKind.Null or JsonKind.Array or JsonKind.Object || value[member.Key].Text == text),
        _ => HclText.Of(written) is not { } text || value.Kind is JsonKind.Null or JsonKind.Array or JsonKind.Object || value.Text == text,
    };

    private static JsonValue ItemOf(JsonValue marks, int index) => index < marks.Items.Count ? marks.Items[index] : JsonValue.Null;

    private static bool IsMarked(JsonValue marks) => marks is { Kind: JsonKind.Boolean, IsTrue: true };

    private static bool HasMark(JsonValue marks) => IsMarked(marks) || marks.Items.Any(HasMark) || marks.Members.Any(member => HasMark(member.Value));
}
