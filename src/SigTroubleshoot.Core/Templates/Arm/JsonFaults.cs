using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Says what is wrong with JSON.</summary>
internal static class JsonFaults
{
    /// <summary>The sentence about a fault.</summary>
    public static string Describe(JsonFault fault) => TemplateTexts.FormatJsonInvalid(fault switch
    {
        JsonFault.Empty => TemplateTexts.JsonEmpty,
        JsonFault.NameExpected => TemplateTexts.JsonNameExpected,
        JsonFault.ColonExpected => TemplateTexts.JsonColonExpected,
        JsonFault.CommaExpected => TemplateTexts.JsonCommaExpected,
        JsonFault.StringNotClosed => TemplateTexts.JsonStringNotClosed,
        JsonFault.EscapeUnknown => TemplateTexts.JsonEscapeUnknown,
        JsonFault.CommentNotClosed => TemplateTexts.JsonCommentNotClosed,
        JsonFault.NotClosed => TemplateTexts.JsonNotClosed,
        JsonFault.TextAfterEnd => TemplateTexts.JsonTextAfterEnd,
        JsonFault.TooDeep => TemplateTexts.JsonTooDeep,
        _ => TemplateTexts.JsonValueExpected,
    });
}
