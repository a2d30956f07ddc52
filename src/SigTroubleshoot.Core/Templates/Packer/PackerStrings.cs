using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>Evaluates <c>{{ … }}</c> in the texts of a builder, which Packer does in HCL too.</summary>
internal static class PackerStrings
{
    /// <summary>The settings with their texts evaluated.</summary>
    public static ObjectValue Render(ObjectValue settings) => (ObjectValue)RenderValue(settings);

    private static TemplateValue RenderValue(TemplateValue value) => value switch
    {
        TextValue text => GoTemplate.Render(text, (_, _) => null),
        JoinedText joined => JoinedText.Join(joined.Parts.Select(part => part is TextValue text ? GoTemplate.Render(text, (_, _) => null) : part), joined.Place),
        ListValue list => new ListValue([.. list.Items.Select(RenderValue)], list.Place),
        ObjectValue { Rest: null } block => new ObjectValue([.. block.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, RenderValue(member.Value)))], block.Place),
        _ => value,
    };
}
