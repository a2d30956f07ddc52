namespace SigTroubleshoot.Rules;

/// <summary>The request asks for the latest version of a definition, but none counts: there is no version yet, or every version is excluded from latest.</summary>
/// <remarks>Microsoft's troubleshooting guide, table of VMs and scale sets.</remarks>
internal sealed class NoVersionIncludedInLatest : Rule
{
    public NoVersionIncludedInLatest() : base("SIG333", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "There is no latest image version exists for \"<ResourceId>\"",
        ];
        AzPowerShell = VersionCommands.UpdateAzPowerShell + " -PublishingProfileExcludeFromLatest:$false";
        AzureCli = VersionCommands.UpdateAzureCli + " --set publishingProfile.excludeFromLatest=false";
    }
}
