namespace SigTroubleshoot.Rules;

/// <summary>The version is guarded against deletion until its end-of-life date, which still lies ahead.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 41; facts §3</remarks>
internal sealed class DeletionGuardActive : Rule
{
    public DeletionGuardActive() : base("SIG931", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["DeleteGalleryImageVersionBlockedBeforeEndOfLife"];
        Messages =
        [
            "Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet",
        ];
        AzureCli = "az sig image-version update … --set safetyProfile.blockDeletionBeforeEndOfLife=false";
    }
}
