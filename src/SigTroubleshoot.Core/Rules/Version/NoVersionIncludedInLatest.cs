namespace SigTroubleshoot.Rules;

/// <summary>The request asks for the latest version of a definition, but none counts: there is no version yet, or every version is excluded from latest.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 1; facts §3 (latest)</remarks>
internal sealed class NoVersionIncludedInLatest : Rule
{
    public NoVersionIncludedInLatest() : base("SIG333", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "There is no latest image version exists for \"<ResourceId>\"",
        ];
        AzPowerShell = "Update-AzGalleryImageVersion … -PublishingProfileExcludeFromLatest:$false";
        AzureCli = "az sig image-version update … --set publishingProfile.excludeFromLatest=false";
    }
}
