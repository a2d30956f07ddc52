using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The version is guarded against deletion until its end-of-life date, which still lies ahead.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table. az CLI announces that from API version 2026-03-03 on the guard is on
/// unless switched off, with an end of life six months after publishing.
/// </remarks>
internal sealed class DeletionGuardActive : Rule
{
    private const string GuardedCode = "DeleteGalleryImageVersionBlockedBeforeEndOfLife";

    public DeletionGuardActive() : base("SIG931", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [GuardedCode];
        Messages =
        [
            "Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet",
        ];
        AzPowerShell =
            "Invoke-AzRestMethod -Method PATCH -Path '/subscriptions/<SubscriptionId>/resourceGroups/<ResourceGroup>/providers/Microsoft.Compute/galleries/<Gallery>/images/<Definition>/versions/<Version>?api-version=2024-03-03' -Payload '{\"properties\":{\"safetyProfile\":{\"blockDeletionBeforeEndOfLife\":false}}}'";
        AzureCli =
            "az sig image-version update -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --set safetyProfile.blockDeletionBeforeEndOfLife=false";
    }

    internal override bool AcceptsCode(AzureError error) => error.HasCode(GuardedCode);
}
