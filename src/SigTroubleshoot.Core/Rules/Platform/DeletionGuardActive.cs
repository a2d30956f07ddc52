using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The version is guarded against deletion until its end-of-life date, which still lies ahead.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table. az CLI announces that from API version 2026-03-03 on the guard is on
/// unless switched off, with an end of life six months after publishing.
/// </remarks>
internal sealed class DeletionGuardActive : Rule, IVerify
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

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version =>
            {
                var end = version["properties"]["publishingProfile"]["endOfLifeDate"].Text;
                (string, string?)[] values = [("Version", version["name"].Text), ("EndOfLifeDate", end)];
                if (!version["properties"]["safetyProfile"]["blockDeletionBeforeEndOfLife"].IsTrue)
                    return Answer.Refuted(values);
                return DateTimeOffset.TryParse(end, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date <= verification.Now
                    ? Answer.Refuted(values).As("MessageRefutedReached")
                    : Answer.Confirmed(values);
            },
            cancellation,
            whenAbsent: () => Answer.Refuted(("Version", verification["Version"])).As("MessageRefutedGone"));
}
