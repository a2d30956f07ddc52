using SigTroubleshoot.Access;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The sharing of a gallery has not taken effect in one or more regions.</summary>
/// <remarks>The gallery's REST reference, <c>sharingStatus</c>.</remarks>
internal sealed class SharingStatusFailed() : Rule("SIG720", RuleArea.Access, FindingSeverity.Error), ILiveCheck<GallerySharing>, ILiveCheck<VersionReading>
{
    internal override RuleText Text => new()
    {
        Message = "The sharing of the gallery[ '{Gallery}'] has failed[ in {Region}][: {Detail}].",
        MessagePassed = "The sharing of the gallery[ '{Gallery}'] has taken effect in all regions.",
        Cause = "The sharing of the gallery could not be put into effect in one or more regions. Consumers there do not see its images, although the sharing profile lists them.",
        Remedy = "Read the details of the failed region and share the gallery again. If it fails again, remove the subscription or tenant and add it again, or contact Azure support.",
    };

    public override string AzPowerShell => "(Invoke-AzRestMethod -Method GET -Path '<GalleryId>?api-version=2024-03-03&$expand=SharingProfile/Groups').Content";

    public override string AzureCli => "az sig show -g <ResourceGroup> -r <Gallery> --sharing-groups true --query sharingStatus";

    // A gallery that is not shared has no status. That sharing has succeeded is not repeated for each version.
    IEnumerable<Answer> ILiveCheck<VersionReading>.Check(VersionReading reading) => reading.Details.Sharing switch
    {
        { Failure: { } failure } => [Answer.NotEvaluated(failure)],
        { Value.SharingStatus: { } status } => ((ILiveCheck<GallerySharing>)this).Check(new GallerySharing(status)).Where(answer => answer.Outcome == FindingOutcome.Failed),
        _ => [],
    };

    IEnumerable<Answer> ILiveCheck<GallerySharing>.Check(GallerySharing reading)
    {
        var status = reading.Status;
        if (!status.HasFailed)
            return string.Equals(status.AggregatedState, "Succeeded", StringComparison.OrdinalIgnoreCase) ? [Answer.Passed()] : [];
        var failed = status.Failed.ToList();
        return failed.Count == 0
            ? [Answer.Failed()]
            : failed.Select(region => Answer.Failed(("Region", AzureRegion.Normalize(region.Region)), ("Detail", region.Details.TrimEnd('.'))));
    }
}
