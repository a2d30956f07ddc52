using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;

namespace SigTroubleshoot.Rules;

/// <summary>Soft delete is on and deleted versions are still retained: the lists look empty, the definition cannot be deleted, and the versions can be restored.</summary>
/// <remarks>
/// Microsoft's page on soft delete for galleries; azure-rest-api-specs#44214 and #46100 (retention settings and deleting for good,
/// API version 2026-03-03). What the service says when it refuses the deletion is not known to differ from
/// NestedResourcesBlockDelete, whose verification looks into the recycle bin.
/// </remarks>
internal sealed class SoftDeletedItemsRemain() : Rule("SIG933", RuleArea.Platform, FindingSeverity.Warning), ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The definition[ '{Definition}'] has no version, but its deleted ones can still be restored[: {Versions}].",
        MessagePassed = "The gallery retains no deleted version[ '{Version}'] that could be restored.",
        ["MessageVersion"] = "The version[ '{Version}'] was deleted[ on {DeletedTime}] and can still be restored.",
        Cause = "Soft delete is on and deleted versions are still retained, which blocks deleting their definition or gallery although the lists look empty.",
        Remedy = "Restore the versions you need. To delete the definition or gallery, wait for the retention period to end (seven days unless the gallery sets another), delete the versions in the recycle bin for good, or switch soft delete off.",
    };

    public override string AzPowerShell => "Get-AzGallerySoftDeletedImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition>";

    public override string AzureCli => "az sig image-version undelete -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";

    public IEnumerable<Answer> Check(DeploymentReading reading)
    {
        if (reading.SoftDeleted is not { } bin)
            return [];

        // Where the service does not know soft delete, nothing is retained.
        if (bin.Failure is { } failure)
            return failure.Reason is ReadFailureReason.NotFound or ReadFailureReason.Rejected ? [] : [Answer.NotEvaluated(failure)];
        var name = reading.VersionName;
        var deleted = bin.Items.Where(version => name.Length == 0 || version.Name == name).ToList();
        if (deleted.Count == 0)
            return [Answer.Passed(("Version", name))];
        return
        [
            name.Length > 0
                ? Answer.Failed(("Version", name), ("DeletedTime", deleted[0].DeletedTime)) with { MessageKind = "MessageVersion" }
                : Answer.Failed(("Versions", string.Join(", ", deleted.Select(version => version.Name)))),
        ];
    }
}
