using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The version was deleted and is now only in the recycle bin of the gallery; it can no longer be deployed.</summary>
/// <remarks>
/// Microsoft's page on soft delete for galleries; azure-rest-api-specs#44434 (imageState and consumptionEndTime of shared and community versions,
/// API 2026-03-03). SIG937 covers versions that can still be deployed, SIG933 a definition without any version.
/// </remarks>
internal sealed class VersionSoftDeleted() : Rule("SIG936", RuleArea.Platform, FindingSeverity.Error), ILiveCheck<DeploymentReading>, ILiveCheck<DeletedReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ {Version}] was deleted[ on {DeletedTime}] and is only in the recycle bin of the gallery[ '{Gallery}'][; it can be restored until {Value}].",
        MessagePassed = "The image version[ {Version}] is not in the recycle bin of the gallery[ '{Gallery}'].",
        ["MessageShared"] = "The owner of the image version[ {Version}] has deleted it[; it could be deployed until {Value}].",
        Cause = "The version was deleted and is now only in the recycle bin of the gallery. It can no longer be deployed.",
        Remedy = "Restore the version while its retention or grace period lasts, or deploy another one. Only the owner can restore a shared or community image.",
    };

    public override string AzPowerShell => RestoreCommands.AzPowerShell;

    public override string AzureCli => RestoreCommands.AzureCli;

    // Whoever lists the recycle bin knows that the version was deleted, perhaps on purpose.
    IEnumerable<Answer> ILiveCheck<DeletedReading>.Check(DeletedReading reading) => reading.Version is { } deleted && !deleted.IsUsable(reading.Now)
        ? [Answer.Failed(("Version", deleted.Name), ("DeletedTime", SoftDeleteTime.Text(deleted.DeletedDate) ?? deleted.DeletedTime), ("Value", SoftDeleteTime.Text(deleted.HardDeletionTime))) with { Severity = FindingSeverity.Warning }]
        : [];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return CheckShared(reading);
        if (reading.SoftDeleted is not { } bin || !reading.IsVersionMissing)
            return [];

        // If the service does not support soft delete, nothing is retained.
        if (bin.Failure is { } failure)
            return failure.Reason is ReadFailureReason.NotFound or ReadFailureReason.Rejected ? [] : [Answer.NotEvaluated(failure)];
        if (reading.SoftDeletedVersion is not { } deleted)
            return [Answer.Passed(("Version", reading.VersionName))];
        return deleted.IsUsable(reading.Now)
            ? []
            : [Answer.Failed(("Version", deleted.Name), ("DeletedTime", SoftDeleteTime.Text(deleted.DeletedDate) ?? deleted.DeletedTime), ("Value", SoftDeleteTime.Text(deleted.HardDeletionTime)))];
    }

    // A version without a date is not known to be unusable; SIG937 reports it.
    private static IEnumerable<Answer> CheckShared(DeploymentReading reading)
    {
        if (reading.VersionAnswer?.Value is not { ImageState: not null } version)
            return [];
        return version.IsSoftDeleted && version.ConsumptionEndTime <= reading.Now
            ?
            [
                Answer.Failed(("Version", version.Name), ("Value", SoftDeleteTime.Text(version.ConsumptionEndTime))) with
                {
                    MessageKind = "MessageShared",
                    Command = RestoreCommands.OfShared(reading.Question.Image, reading.Question.Region),
                },
            ]
            : [];
    }
}
