using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The version was deleted but can still be deployed by its number until a date.</summary>
/// <remarks>
/// azure-rest-api-specs#44214 and #44434 (API 2026-03-03): while the retention period lasts, a deleted version can be deployed by its number and no longer
/// counts as latest. Then the grace period follows, in which it can only be restored.
/// </remarks>
internal sealed class VersionGoesAway() : Rule("SIG937", RuleArea.Platform, FindingSeverity.Warning), ILiveCheck<DeploymentReading>, ILiveCheck<DeletedReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ {Version}] has been deleted and can be deployed only[ until {Value}] by its number.",
        Cause = "The owner has deleted this version. It can still be deployed by its number until the date shown, no longer counts as latest, and cannot be used after that.",
        Remedy = "Move deployments and scale sets to another version before that date, or have the owner restore this one. A scale set that still references it cannot scale out afterwards.",
    };

    public override string AzPowerShell => RestoreCommands.AzPowerShell;

    public override string AzureCli => RestoreCommands.AzureCli;

    IEnumerable<Answer> ILiveCheck<DeletedReading>.Check(DeletedReading reading) => reading.Version is { } deleted && deleted.IsUsable(reading.Now)
        ? [Answer.Failed(("Version", deleted.Name), ("Value", SoftDeleteTime.Text(deleted.ConsumptionEndTime)))]
        : [];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        var image = reading.Question.Image;
        if (image.IsShared)
        {
            return reading.VersionAnswer?.Value is { IsSoftDeleted: true } version && !(version.ConsumptionEndTime <= reading.Now)
                ? [Answer.Failed(("Version", version.Name), ("Value", SoftDeleteTime.Text(version.ConsumptionEndTime))) with { Command = RestoreCommands.OfShared(image, reading.Question.Region) }]
                : [];
        }

        if (reading.SoftDeleted is not { } bin || reading.VersionName.Length == 0)
            return [];
        // A version that was not found is what SIG936 is about; it also says if the recycle bin could not be read.
        if (bin.Failure is { } failure)
            return reading.IsVersionMissing || failure.Reason is ReadFailureReason.NotFound or ReadFailureReason.Rejected ? [] : [Answer.NotEvaluated(failure)];
        return reading.SoftDeletedVersion is { } deleted && deleted.IsUsable(reading.Now)
            ? [Answer.Failed(("Version", deleted.Name), ("Value", SoftDeleteTime.Text(deleted.ConsumptionEndTime)))]
            : [];
    }
}
