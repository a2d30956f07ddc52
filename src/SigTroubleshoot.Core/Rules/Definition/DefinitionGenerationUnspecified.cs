using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The definition does not state its Hyper-V generation, so the default of the API version applies: V1 before 2025-03-03, V2 with TrustedLaunchSupported from then on.</summary>
/// <remarks>Microsoft's pages on galleries give both defaults, each for its API version; Terraform still sends V1.</remarks>
internal sealed class DefinitionGenerationUnspecified() : Rule("SIG216", RuleArea.Definition, FindingSeverity.Information), ICheck<ImageDefinition>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] does not state its Hyper-V generation, so the default of the API version decides.",
        Cause = "Without a stated Hyper-V generation the default of the API version applies: V1 before 2025-03-03, V2 with TrustedLaunchSupported from then on. The same file can therefore create different definitions.",
        Remedy = "State the generation, V1 or V2, that the source has. From API version 2025-03-03 also set the feature SecurityType to Standard if Trusted Launch is not wanted.",
    };

    public override string AzPowerShell => DefinitionCommands.NewAzPowerShell("<Definition>");

    public override string AzureCli => DefinitionCommands.NewAzureCli("<Definition>");

    // Only a request that describes the operating system is a whole definition and not a name to be looked at.
    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) =>
        request is { Exists: false, HyperVGeneration: null, OsType: not null } ? [Answer.Failed()] : [];
}
