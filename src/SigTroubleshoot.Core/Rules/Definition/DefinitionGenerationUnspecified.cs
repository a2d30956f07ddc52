using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The definition does not specify its Hyper-V generation, so the default of the API version applies: V1 before 2025-03-03, V2 with TrustedLaunchSupported from then on.</summary>
/// <remarks>Microsoft's gallery pages give both defaults, each for its API version; Terraform still sends V1.</remarks>
internal sealed class DefinitionGenerationUnspecified() : Rule("SIG216", RuleArea.Definition, FindingSeverity.Information), ICheck<ImageDefinition>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] does not specify a Hyper-V generation, so the API version determines it.",
        Cause = "If the Hyper-V generation is not specified, the default of the API version applies: V1 before 2025-03-03, V2 with TrustedLaunchSupported from then on. The same file can therefore create different definitions.",
        Remedy = "Specify the generation of the source, V1 or V2. From API version 2025-03-03 on, also set the feature SecurityType to Standard if you do not want Trusted Launch.",
    };

    public override string AzPowerShell => DefinitionCommands.NewAzPowerShell("<Definition>");

    public override string AzureCli => DefinitionCommands.NewAzureCli("<Definition>");

    // Only a request that specifies the operating system is a complete definition and not just a name to check.
    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) =>
        request is { Exists: false, HyperVGeneration: null, OsType: not null } ? [Answer.Failed()] : [];
}
