using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Writes the management groups of the subscriptions that the account can see, for completion: each once, with its name, a tab, and its display name.</summary>
internal sealed class FindSigManagementGroupCommand() : CompletionSearch(new SortedSet<string>(StringComparer.OrdinalIgnoreCase))
{
    private protected override void Search(LiveSession live, Func<IReadOnlyList<JsonValue>, Task> take) =>
        live.Wait(cancellation => new ResourceGraph(live.Reader).QueryAllAsync(SeenSubscriptions.Query, take, cancellation));

    private protected override IEnumerable<string> TextsOf(JsonNode record) => SubscriptionMapping.ManagementGroupsOf(record).Select(group => group.Name + "\t" + group.DisplayName);
}
