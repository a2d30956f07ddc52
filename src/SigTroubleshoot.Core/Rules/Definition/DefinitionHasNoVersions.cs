namespace SigTroubleshoot.Rules;

/// <summary>The image definition holds no version at all, so nothing can be deployed from it.</summary>
/// <remarks>Reports of Packer users on empty definitions: packer#11418, #11827.</remarks>
internal sealed class DefinitionHasNoVersions : Rule
{
    public DefinitionHasNoVersions() : base("SIG214", RuleArea.Definition, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = VersionCommands.ListAzPowerShell;
        AzureCli = VersionCommands.ListAzureCli + " -o table";
    }
}
