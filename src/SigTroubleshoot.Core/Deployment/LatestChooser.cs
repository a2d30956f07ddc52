using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Deployment;

/// <summary>
/// Finds the version that <c>latest</c> means in a region: the highest that counts as latest there and has its replica.
/// The list of versions does not tell the replicas, so the candidates are read one by one, highest first.
/// </summary>
internal sealed class LatestChooser
{
    /// <summary>Mostly the first candidate is the one; where it is not, several are read at once.</summary>
    private const int ReadAtOnce = 8;

    private readonly AzureView _azure;
    private readonly DeploymentQuestion _question;

    /// <param name="azure">Where to read.</param>
    /// <param name="question">What is asked.</param>
    public LatestChooser(AzureView azure, DeploymentQuestion question)
    {
        _azure = azure;
        _question = question;
    }

    /// <summary>Reads the versions and chooses.</summary>
    public async Task<LatestChoice> ChooseAsync(CancellationToken cancellation)
    {
        var list = await _azure.ListAsync(_question.VersionsPath, cancellation).ConfigureAwait(false);
        if (list.Failure is not null)
            return new LatestChoice { Failure = list.Failure };
        return _question.Image.IsShared ? ChooseShared(list.Items) : await ChooseOwnAsync(list.Items, cancellation).ConfigureAwait(false);
    }

    // What somebody shares is listed only where it can be deployed, with one setting for all regions.
    private static LatestChoice ChooseShared(IReadOnlyList<JsonValue> versions)
    {
        var ordered = LatestVersion.HighestFirst(versions).ToList();
        var chosen = ordered.FindIndex(version => !version["properties"]["excludeFromLatest"].IsTrue);
        return new LatestChoice
        {
            Version = chosen < 0 ? "" : ordered[chosen]["name"].Text,
            PassedOver = [.. ordered.Take(chosen < 0 ? ordered.Count : chosen).Select(version => PassedOver.Words(new PassedOverVersion(version["name"].Text, PassedOverReason.Excluded)))],
            VersionCount = ordered.Count,
            AnyCounts = chosen >= 0,
        };
    }

    private async Task<LatestChoice> ChooseOwnAsync(IReadOnlyList<JsonValue> versions, CancellationToken cancellation)
    {
        var latest = LatestVersion.Among(versions, _question.Region);
        var passedOver = latest.PassedOver.Select(PassedOver.Words).ToList();
        for (var next = 0; next < latest.Candidates.Count;)
        {
            var batch = latest.Candidates.Skip(next).Take(next == 0 ? 1 : ReadAtOnce).Select(version => version["name"].Text).ToList();
            var readings = await Task.WhenAll(batch.Select(name => _azure.GetAsync(_question.VersionPath(name), cancellation))).ConfigureAwait(false);
            for (var i = 0; i < batch.Count; i++)
            {
                var region = ReplicationStatus.Read(readings[i].Value)?.Of(_question.Region);
                if (readings[i].Failure is null && region?.Is("Completed") != true)
                {
                    passedOver.Add(PassedOver.Unready(batch[i], region));
                    continue;
                }

                return new LatestChoice { Version = batch[i], PassedOver = passedOver, VersionCount = versions.Count, AnyCounts = true, Failure = readings[i].Failure };
            }

            next += batch.Count;
        }

        return new LatestChoice { PassedOver = passedOver, VersionCount = versions.Count, AnyCounts = LatestVersion.HighestFirst(versions).Any(version => !LatestExclusion.Everywhere(version)) };
    }
}
