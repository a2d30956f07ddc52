namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes <c>-Environment</c>.</summary>
public sealed class EnvironmentCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
    [
        Value("AzureCloud", Tooltips.CloudPublic),
        Value("AzureUSGovernment", Tooltips.CloudUSGovernment),
        Value("AzureChinaCloud", Tooltips.CloudChina),
    ];
}
