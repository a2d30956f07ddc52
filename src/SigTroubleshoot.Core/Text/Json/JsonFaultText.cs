namespace SigTroubleshoot.Text.Json;

/// <summary>Says what is wrong with a text that should be JSON.</summary>
internal static class JsonFaultText
{
    /// <summary>The reason, as the end of a sentence.</summary>
    public static string Of(JsonFault fault) => fault switch
    {
        JsonFault.Empty => JsonTexts.Empty,
        JsonFault.NameExpected => JsonTexts.NameExpected,
        JsonFault.ColonExpected => JsonTexts.ColonExpected,
        JsonFault.CommaExpected => JsonTexts.CommaExpected,
        JsonFault.StringNotClosed => JsonTexts.StringNotClosed,
        JsonFault.EscapeUnknown => JsonTexts.EscapeUnknown,
        JsonFault.CommentNotClosed => JsonTexts.CommentNotClosed,
        JsonFault.NotClosed => JsonTexts.NotClosed,
        JsonFault.TextAfterEnd => JsonTexts.TextAfterEnd,
        JsonFault.TooDeep => JsonTexts.TooDeep,
        _ => JsonTexts.ValueExpected,
    };
}
