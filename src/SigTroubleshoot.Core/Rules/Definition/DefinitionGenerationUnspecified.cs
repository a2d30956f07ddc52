using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The definition does not state its Hyper-V generation, so the default of the API version applies: V1 before 2025-03-03, V2 with TrustedLaunchSupported from then on.</summary>
/// <remarks>Microsoft's pages on galleries give both defaults, each for its API version; Terraform still sends V1.</remarks>
internal sealed class DefinitionGenerationUnspecified : Rule, ICheck<ImageDefinition>
{
    public DefinitionGenerationUnspecified() : base("SIG216", RuleArea.Definition, FindingSeverity.Information, RuleModes.Check)
    {
        AzPowerShell = DefinitionCommands.NewAzPowerShell("<Definition>");
        AzureCli = DefinitionCommands.NewAzureCli("<Definition>");
    }

    // Only a request that describes the operating system is a whole definition and not a name to be looked at.
    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) =>
        request is { Exists: false, HyperVGeneration: null, OsType: not null } ? [Answer.Failed()] : [];
}
