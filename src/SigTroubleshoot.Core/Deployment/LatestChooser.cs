using SigTroubleshoot.Azure;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Deployment;

/// <summary>Finds the version that Azure uses if a deployment specifies none or <c>latest</c>; see <see cref="LatestInRegion"/>.</summary>
internal sealed class LatestChooser
{
    private readonly AzureView _azure;
    private readonly DeploymentQuestion _question;

    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="question">The image, the region, and, for a shared image, the subscription.</param>
    public LatestChooser(AzureView azure, DeploymentQuestion question)
    {
        _azure = azure;
        _question = question;
    }

    /// <summary>Reads the versions and chooses.</summary>
    public async Task<LatestChoice> ChooseAsync(CancellationToken cancellation)
    {
        var image = _question.Image;
        var list = image.IsShared
            ? await _azure.ListSharedVersionsAsync(_question.SubscriptionId, _question.Region, image.DefinitionId, cancellation).ConfigureAwait(false)
            : await _azure.ListVersionsAsync(image.DefinitionId, cancellation).ConfigureAwait(false);
        if (list.Failure is not null)
            return new LatestChoice { Failure = list.Failure };
        var ordered = LatestOrder.HighestFirst(list.Items).ToList();
        var choice = image.IsShared
            ? ChooseShared(ordered)
            : await new LatestInRegion(_question.Region, version => _azure.ReadVersionAsync(image.VersionId(version.Name!), cancellation)).ChooseAsync(ordered).ConfigureAwait(false);
        return choice with { VersionCount = list.Items.Count };
    }

    // A shared version is listed only if it can be deployed there, with one setting for all regions.
    private static LatestChoice ChooseShared(List<ImageVersion> ordered)
    {
        var excluded = ordered.TakeWhile(version => !LatestOrder.Counts(version))
            .Select(version => new SkippedVersion(version.Name!, version.IsSoftDeleted ? SkippedReason.SoftDeleted : SkippedReason.Excluded))
            .ToList();
        return new LatestChoice { AnyCounts = ordered.Exists(LatestOrder.Counts), Version = ordered.Skip(excluded.Count).FirstOrDefault()?.Name ?? "", Skipped = excluded };
    }
}
