using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Writes the management groups of the subscriptions that the account can see, for completion; see <see cref="FindSigGalleryCommand"/>.</summary>
internal sealed class FindSigManagementGroupCommand : SigCmdlet
{
    // Nobody waits longer for a completion.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);

    /// <inheritdoc/>
    private protected override void Process()
    {
        var live = OpenLive(null, null);
        live.EndAfter(Longest);
        live.Progress.ShowsPausesOnly = true;
        var groups = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            live.Wait(cancellation => new ResourceGraph(live.Reader).QueryAllAsync(SeenSubscriptions.Query, page =>
            {
                lock (groups)
                {
                    foreach (var group in page.SelectMany(item => SubscriptionMapping.ManagementGroupsOf(new JsonNode(item))))
                        groups[group.Name] = group.DisplayName;
                }

                return Task.CompletedTask;
            }, cancellation));
        }
        catch (OperationCanceledException) when (live.IsTimeUp)
        {
            // What was found so far is better than nothing.
        }

        lock (groups)
            WriteObject(groups.Select(group => group.Key + "\t" + group.Value).ToList(), enumerateCollection: true);
    }
}
