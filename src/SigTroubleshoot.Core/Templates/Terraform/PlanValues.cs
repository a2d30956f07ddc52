using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Reads values of a plan: what is known, what is known only after apply, and what is sensitive are three trees of one shape.</summary>
/// <param name="unknown">The value of an attribute that is known only after apply.</param>
/// <param name="sensitive">The value of a sensitive attribute.</param>
internal sealed class PlanValues(Func<string, SourceCursor, TemplateValue> unknown, Func<string, SourceCursor, TemplateValue> sensitive)
{
    /// <summary>Reads a value.</summary>
    /// <param name="known">The value as far as it is known.</param>
    /// <param name="unknowns">true where it is not known.</param>
    /// <param name="secrets">true where it is sensitive.</param>
    /// <param name="cursor">Where it is written.</param>
    /// <param name="path">The path of the attribute.</param>
    public TemplateValue Read(JsonValue known, JsonValue unknowns, JsonValue secrets, SourceCursor cursor, string path)
    {
        if (IsMarked(secrets))
            return sensitive(path, cursor);
        if (IsMarked(unknowns))
            return unknown(path, cursor);
        return known.Kind switch
        {
            JsonKind.Object => ReadObject(known, unknowns, secrets, cursor, path),
            JsonKind.Array => new ListValue([.. known.Items.Select((item, i) => Read(item, ItemOf(unknowns, i), ItemOf(secrets, i), cursor.Item(i, item), FormattableString.Invariant($"{path}[{i}]")))], cursor.Place),
            JsonKind.String => new TextValue(known.Text, cursor.Place),
            JsonKind.Number => new NumberValue(known.Text, cursor.Place),
            JsonKind.Boolean => new BooleanValue(known.IsTrue, cursor.Place),
            // An object of which nothing is known.
            _ when unknowns.Members.Any(member => HasMark(member.Value)) => ReadObject(known, unknowns, secrets, cursor, path),
            _ => new NullValue(cursor.Place),
        };
    }

    private ObjectValue ReadObject(JsonValue known, JsonValue unknowns, JsonValue secrets, SourceCursor cursor, string path)
    {
        var names = new HashSet<string>(known.Members.Select(member => member.Key), StringComparer.Ordinal);
        IEnumerable<KeyValuePair<string, JsonValue>> all = known.Members.Concat(unknowns.Members.Where(member => !names.Contains(member.Key) && HasMark(member.Value)).Select(member => new KeyValuePair<string, JsonValue>(member.Key, JsonValue.Null)));
        return new ObjectValue(
            [.. all.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, Read(member.Value, unknowns[member.Key], secrets[member.Key], cursor.Member(member.Key), path.Length == 0 ? member.Key : path + "." + member.Key)))],
            cursor.Place);
    }

    private static JsonValue ItemOf(JsonValue marks, int index) => index < marks.Items.Count ? marks.Items[index] : JsonValue.Null;

    private static bool IsMarked(JsonValue marks) => marks is { Kind: JsonKind.Boolean, IsTrue: true };

    private static bool HasMark(JsonValue marks) => IsMarked(marks) || marks.Items.Any(HasMark) || marks.Members.Any(member => HasMark(member.Value));
}
