namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes <c>-Culture</c>.</summary>
public sealed class CultureCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
    [
        Value(SigTroubleshoot.Text.Language.English, "English"),
        Value(SigTroubleshoot.Text.Language.TraditionalChinese, "Chinese (Traditional), \u7E41\u9AD4\u4E2D\u6587"),
    ];
}
