using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>The items of a list or a map, with their keys.</summary>
internal static class HclCollection
{
    /// <summary>The items; null if they are not known.</summary>
    public static IReadOnlyList<KeyValuePair<TemplateValue, TemplateValue>>? Pairs(TemplateValue collection) => collection switch
    {
        ListValue list => [.. list.Items.Select((item, index) => new KeyValuePair<TemplateValue, TemplateValue>(new NumberValue(index, SourcePlace.None), item))],
        ObjectValue { Rest: null } map => [.. map.Members.Select(member => new KeyValuePair<TemplateValue, TemplateValue>(new TextValue(member.Key, member.Value.Place), member.Value))],
        NullValue => [],
        _ => null,
    };
}
