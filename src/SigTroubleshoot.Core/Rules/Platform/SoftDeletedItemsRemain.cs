using SigTroubleshoot.Deployment;

namespace SigTroubleshoot.Rules;

/// <summary>Soft delete is enabled, and deleted versions are still retained: the lists look empty, the definition cannot be deleted, and the versions can be restored.</summary>
/// <remarks>
/// Microsoft's page on soft delete for galleries; azure-rest-api-specs#44214 and #46100 (retention settings and permanent deletion,
/// API version 2026-03-03). The service's message when it rejects the deletion is not known to differ from
/// that of NestedResourcesBlockDelete, whose verification reads the recycle bin.
/// </remarks>
internal sealed class SoftDeletedItemsRemain() : Rule("SIG933", RuleArea.Platform, FindingSeverity.Warning), ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] has no versions, but its soft-deleted ones can still be restored[: {Versions}].",
        MessagePassed = "The gallery retains no soft-deleted image version that could be restored.",
        Cause = "Soft delete is enabled, and deleted image versions are still retained. They block deleting their definition or gallery, although the lists look empty.",
        Remedy = "Restore the versions you need. To delete the definition or gallery, wait for the retention and grace periods to end (seven days unless the gallery specifies others), or permanently delete the versions (bypassSoftDelete=true, API version 2026-03-03 or later), which cannot be undone.",
    };

    public override string AzPowerShell => "Get-AzGallerySoftDeletedImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition>";

    public override string AzureCli => "az sig image-version undelete -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";

    public IEnumerable<Answer> Check(DeploymentReading reading)
    {
        // SIG936 covers a version that is named.
        if (reading.SoftDeleted is not { } bin || reading.Latest is not { Failure: null, VersionCount: 0 })
            return [];

        // If the service does not support soft delete, nothing is retained.
        if (bin.Failure is { } failure)
            return failure.Reason is ReadFailureReason.NotFound or ReadFailureReason.Rejected ? [] : [Answer.NotEvaluated(failure)];
        return bin.Items.Count == 0
            ? [Answer.Passed()]
            : [Answer.Failed(("Versions", string.Join(", ", bin.Items.Select(version => version.Name))))];
    }
}
