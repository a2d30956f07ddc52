using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The image definition has no versions, so nothing can be deployed from it.</summary>
/// <remarks>Packer users' reports of empty definitions: packer#11418, #11827.</remarks>
internal sealed class DefinitionHasNoVersions() : Rule("SIG214", RuleArea.Definition, FindingSeverity.Warning), ILiveCheck<EmptyDefinition>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] has no image versions.",
        Cause = "The image definition has no image versions, so nothing can be deployed from it.",
        Remedy = "Publish a first image version, or delete the definition if it is no longer needed.",
    };

    public override string AzPowerShell => VersionCommands.ListAzPowerShell;

    public override string AzureCli => VersionCommands.ListAzureCli + " -o table";

    IEnumerable<Answer> ILiveCheck<EmptyDefinition>.Check(EmptyDefinition reading) => [Answer.Failed(("Definition", reading.Id.Definition))];
}
