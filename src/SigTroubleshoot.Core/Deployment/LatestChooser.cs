using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Deployment;

/// <summary>
/// Finds the version that Azure uses if a deployment specifies none or <c>latest</c>: the highest that counts as latest in
/// the region and has a replica there. The list of versions does not show the replicas, so the candidates are read one by
/// one, highest first.
/// </summary>
/// <remarks>
/// Microsoft's overview of the gallery: the highest Major, Minor, and Patch that is not excluded from latest. The setting of
/// a region overrides that of the version, and latest is determined separately for each region.
/// </remarks>
internal sealed class LatestChooser
{
    /// <summary>Usually the first candidate is the latest version; if not, several are read in parallel.</summary>
    private const int ReadAtOnce = 8;

    private readonly AzureView _azure;
    private readonly DeploymentQuestion _question;

    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="question">The image, the region, and, for a shared image, the subscription.</param>
    public LatestChooser(AzureView azure, DeploymentQuestion question)
    {
        _azure = azure;
        _question = question;
    }

    /// <summary>The versions with a valid name, the highest first.</summary>
    public static IEnumerable<ImageVersion> HighestFirst(IEnumerable<ImageVersion> versions) =>
        from version in versions
        let number = VersionNumber.TryParse(version.Name, out var parsed) ? parsed : (VersionNumber?)null
        where number is not null
        orderby number descending
        select version;

    /// <summary>Reads the versions and chooses.</summary>
    public async Task<LatestChoice> ChooseAsync(CancellationToken cancellation)
    {
        var image = _question.Image;
        var list = image.IsShared
            ? await _azure.ListSharedVersionsAsync(_question.SubscriptionId, _question.Region, image.DefinitionId, cancellation).ConfigureAwait(false)
            : await _azure.ListVersionsAsync(image.DefinitionId, cancellation).ConfigureAwait(false);
        if (list.Failure is not null)
            return new LatestChoice { Failure = list.Failure };
        var ordered = HighestFirst(list.Items).ToList();
        var choice = new LatestChoice { VersionCount = list.Items.Count, AnyCounts = ordered.Exists(version => !version.IsExcludedFromLatestEverywhere && !version.IsSoftDeleted) };
        return image.IsShared ? ChooseShared(ordered, choice) : await ChooseOwnAsync(ordered, choice, cancellation).ConfigureAwait(false);
    }

    // A shared version is listed only if it can be deployed there, with one setting for all regions.
    private static LatestChoice ChooseShared(List<ImageVersion> ordered, LatestChoice choice)
    {
        var excluded = ordered.TakeWhile(version => version.IsExcludedFromLatestEverywhere || version.IsSoftDeleted)
            .Select(version => new SkippedVersion(version.Name!, version.IsSoftDeleted ? SkippedReason.SoftDeleted : SkippedReason.Excluded))
            .ToList();
        return choice with { Version = ordered.Skip(excluded.Count).FirstOrDefault()?.Name ?? "", Skipped = excluded };
    }

    private async Task<LatestChoice> ChooseOwnAsync(List<ImageVersion> ordered, LatestChoice choice, CancellationToken cancellation)
    {
        var reasons = ordered.ConvertAll(version => (Name: version.Name!, Reason: ReasonAgainst(version)));
        var candidates = reasons.Where(version => version.Reason is null).Select(version => version.Name).ToList();
        var skipped = reasons.TakeWhile(version => version.Reason is not null).Select(version => new SkippedVersion(version.Name, version.Reason!.Value)).ToList();
        choice = choice with { Skipped = skipped };
        for (var next = 0; next < candidates.Count;)
        {
            var batch = candidates.Skip(next).Take(next == 0 ? 1 : ReadAtOnce).ToList();
            var readings = await Task.WhenAll(batch.Select(name => _azure.ReadVersionAsync(_question.Image.VersionId(name), cancellation))).ConfigureAwait(false);
            for (var i = 0; i < batch.Count; i++)
            {
                if (readings[i].Value is not { } version)
                    return choice with { Version = batch[i], Failure = readings[i].Failure };
                if (version.ReplicationStatus is not { Regions.Count: > 0 } status)
                    return choice with { Version = batch[i], Failure = ReadFailures.NoReplicationStatus() };
                var region = status.Of(_question.Region);
                if (region?.Is("Completed") == true)
                    return choice with { Version = batch[i] };
                skipped.Add(new SkippedVersion(batch[i], region is null ? SkippedReason.NoReplica : SkippedReason.NotCompleted, region?.State ?? ""));
            }

            next += batch.Count;
        }

        return choice;
    }

    private SkippedReason? ReasonAgainst(ImageVersion version)
    {
        if (version.TargetRegion(_question.Region) is not { } target)
            return SkippedReason.NotInRegion;
        if (!version.IsExcludedFromLatest(target))
            return null;
        return target.ExcludeFromLatest == true ? SkippedReason.ExcludedInRegion : SkippedReason.Excluded;
    }
}
