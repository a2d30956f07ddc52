using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Writes the IDs of galleries and of what is in them, for completion. A cmdlet because only a cmdlet has a session; without the attribute, because it is not exported.</summary>
internal sealed class FindSigGalleryCommand : SigCmdlet
{
    // Nobody waits longer for a completion.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);

    /// <inheritdoc/>
    private protected override void Process()
    {
        const string kusto = "resources | where type in~ ('microsoft.compute/galleries', 'microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions') | project id | order by id asc";
        var live = OpenLive(null, null);
        live.EndAfter(Longest);
        live.Progress.ShowsPausesOnly = true;
        var ids = new List<string>();
        try
        {
            var subscription = live.RequireSubscription(this);
            live.Wait(cancellation => new ResourceGraph(live.Reader).QueryAsync([subscription], kusto, page =>
            {
                lock (ids)
                    ids.AddRange(page.Select(item => ResourceNames.IdOf(new JsonNode(item))?.ToString()).OfType<string>());
                return Task.CompletedTask;
            }, cancellation));
        }
        catch (OperationCanceledException) when (live.IsTimeUp)
        {
            // What was found so far is better than nothing.
        }

        lock (ids)
            WriteObject(ids, enumerateCollection: true);
    }
}
