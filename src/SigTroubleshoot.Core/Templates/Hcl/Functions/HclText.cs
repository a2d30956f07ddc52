using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Values as HCL writes them into a text.</summary>
internal static class HclText
{
    /// <summary>A value as a part of a text; lists and objects cannot be one.</summary>
    public static TemplateValue Part(TemplateValue value) => value switch
    {
        BooleanValue truth => new TextValue(truth.Value ? "true" : "false", truth.Place),
        ListValue or ObjectValue => new UnknownValue("", value.Expression, value.Place),
        _ => value,
    };

    /// <summary>A scalar as a text; null if the value is not a known scalar.</summary>
    public static string? Of(TemplateValue value) => value switch
    {
        TextValue text => text.Text,
        NumberValue number => number.Text,
        BooleanValue truth => truth.Value ? "true" : "false",
        _ => null,
    };
}
