using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The version is guarded against deletion until its end-of-life date, which still lies ahead.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table. az CLI announces that from API version 2026-03-03 on the guard is on
/// unless switched off, with an end of life six months after publishing.
/// </remarks>
internal sealed class DeletionGuardActive() : Rule("SIG931", RuleArea.Platform, FindingSeverity.Error), ICodeGuard, IVerify
{
    private const string GuardedCode = "DeleteGalleryImageVersionBlockedBeforeEndOfLife";

    internal override RuleText Text => new()
    {
        Message = "The version[ '{Version}'] cannot be deleted before its end-of-life date.",
        MessageConfirmed = "The version[ {Version}] is guarded against deletion[ until {EndOfLifeDate}].",
        MessageRefuted = "The version[ {Version}] is not guarded against deletion any more.",
        ["MessageRefutedGone"] = "The version[ {Version}] does not exist any more.",
        ["MessageRefutedReached"] = "The version[ {Version}] has reached its end-of-life date[ {EndOfLifeDate}], so it can be deleted.",
        Cause = "The version is guarded against deletion until its end-of-life date, which still lies ahead. Newer clients switch the guard on by themselves.",
        Remedy = "Switch the guard off in the safety profile and delete again, or wait until the end-of-life date has passed.",
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
