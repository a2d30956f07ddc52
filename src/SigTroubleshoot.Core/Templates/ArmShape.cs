using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates;

/// <summary>Puts together resources as Azure gets them, from the settings of other tools.</summary>
internal static class ArmShape
{
    /// <summary>An object with those members that are there; absent if there is none.</summary>
    /// <param name="members">The members by ARM's names.</param>
    public static TemplateValue Object(params (string Name, TemplateValue Value)[] members)
    {
        KeyValuePair<string, TemplateValue>[] there = [.. members.Where(member => !member.Value.IsNull).Select(member => new KeyValuePair<string, TemplateValue>(member.Name, member.Value))];
        return there.Length == 0 ? NullValue.Absent : new ObjectValue(there, there[0].Value.Place);
    }

    /// <summary>An object that is there even if it has no members.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="members">The members by ARM's names.</param>
    public static ObjectValue ObjectAt(SourcePlace place, params (string Name, TemplateValue Value)[] members) =>
        new([.. members.Where(member => !member.Value.IsNull).Select(member => new KeyValuePair<string, TemplateValue>(member.Name, member.Value))], place);

    /// <summary>A list of what each item of a value is mapped to; a value that is not a list is its own only item.</summary>
    /// <param name="value">The value.</param>
    /// <param name="map">Maps an item.</param>
    public static TemplateValue List(TemplateValue value, Func<TemplateValue, TemplateValue> map) => value switch
    {
        NullValue or ListValue { Items.Count: 0 } => NullValue.Absent,
        ListValue list => new ListValue([.. list.Items.Select(item => item.IsOpen ? item : map(item))], list.Place),
        { IsOpen: true } => value,
        _ => new ListValue([map(value)], value.Place),
    };

    /// <summary>A text that is written nowhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where it follows from.</param>
    public static TextValue Text(string text, SourcePlace place) => new(text, place);
}
