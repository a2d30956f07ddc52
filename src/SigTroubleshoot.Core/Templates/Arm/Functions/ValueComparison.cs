using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Compares known values.</summary>
internal static class ValueComparison
{
    /// <summary>Whether two values are equal. Texts and names of members are compared with case.</summary>
    public static bool AreEqual(TemplateValue left, TemplateValue right) => (left, right) switch
    {
        (NullValue, NullValue) => true,
        (BooleanValue one, BooleanValue other) => one.Value == other.Value,
        (NumberValue one, NumberValue other) => one.Whole is { } whole ? whole == other.Whole : one.Text == other.Text,
        (TextValue one, TextValue other) => string.Equals(one.Text, other.Text, StringComparison.Ordinal),
        (ListValue one, ListValue other) => one.Items.Count == other.Items.Count && Enumerable.Range(0, one.Items.Count).All(i => AreEqual(one.Items[i], other.Items[i])),
        (ObjectValue one, ObjectValue other) => one.Members.Count == other.Members.Count && one.Members.All(member => Spelled(other, member.Key) is { } same && AreEqual(member.Value, same)),
        _ => false,
    };

    /// <summary>The member with exactly this name; null if there is none.</summary>
    public static TemplateValue? Spelled(ObjectValue known, string name) => known.Members.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.Ordinal)).Value;
}
