namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes <c>-Environment</c>.</summary>
public sealed class EnvironmentCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
    [
        Value("AzureCloud", "The public cloud"),
        Value("AzureUSGovernment", "The cloud of the US government"),
        Value("AzureChinaCloud", "The cloud in China, operated by 21Vianet"),
    ];
}
