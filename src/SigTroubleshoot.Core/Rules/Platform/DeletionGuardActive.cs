using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The version is protected from deletion until its end-of-life date, which is still in the future.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table. The Azure CLI announces that from API version 2026-03-03 on, the protection is enabled
/// by default, with an end-of-life date six months after publishing.
/// </remarks>
internal sealed class DeletionGuardActive() : Rule("SIG931", RuleArea.Platform, FindingSeverity.Error), ICodeGuard, IVerify
{
    private const string GuardedCode = "DeleteGalleryImageVersionBlockedBeforeEndOfLife";

    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] cannot be deleted before its end-of-life date.",
        MessageConfirmed = "The image version[ {Version}] is protected from deletion[ until {EndOfLifeDate}].",
        MessageRefuted = "The image version[ {Version}] is no longer protected from deletion.",
        ["MessageRefutedGone"] = "The image version[ {Version}] no longer exists.",
        ["MessageRefutedReached"] = "The image version[ {Version}] has reached its end-of-life date[ ({EndOfLifeDate})], so it can be deleted.",
        Cause = "The image version is protected from deletion until its end-of-life date, which is still in the future. Newer clients enable this protection by default.",
        Remedy = "Disable the protection in the safety profile and delete the version again, or wait until the end-of-life date has passed.",
    };

    internal override string[] Sentences =>
    [
        "Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet",
    ];

    internal override string[] ErrorCodes => [GuardedCode];

    public override string AzPowerShell =>
        "Invoke-AzRestMethod -Method PATCH -Path '/subscriptions/<SubscriptionId>/resourceGroups/<ResourceGroup>/providers/Microsoft.Compute/galleries/<Gallery>/images/<Definition>/versions/<Version>?api-version=2024-03-03' -Payload '{\"properties\":{\"safetyProfile\":{\"blockDeletionBeforeEndOfLife\":false}}}'";

    public override string AzureCli =>
        "az sig image-version update -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --set safetyProfile.blockDeletionBeforeEndOfLife=false";

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(GuardedCode);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version =>
            {
                var end = version.EndOfLifeDate;
                (string, string?)[] values = [("Version", version.Name), ("EndOfLifeDate", end)];
                if (version.BlockDeletionBeforeEndOfLife != true)
                    return Answer.Refuted(values);
                return DateTimeOffset.TryParse(end, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date <= verification.Now
                    ? Answer.Refuted(values).As("MessageRefutedReached")
                    : Answer.Confirmed(values);
            },
            cancellation,
            whenAbsent: () => Answer.Refuted(("Version", verification["Version"])).As("MessageRefutedGone"));
}
