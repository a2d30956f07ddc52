using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Writes the IDs of galleries and of what is in them, for completion.</summary>
internal sealed class FindSigGalleryCommand() : CompletionSearch(new List<string>())
{
    private const string Query = "resources | where type in~ ('microsoft.compute/galleries', 'microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions') | project id | order by id asc";

    private protected override void Search(LiveSession live, Func<IReadOnlyList<JsonValue>, Task> take)
    {
        var subscription = live.RequireSubscription(this);
        live.Wait(cancellation => new ResourceGraph(live.Reader).QueryAsync([subscription], Query, take, cancellation));
    }

    private protected override IEnumerable<string> TextsOf(JsonNode record) => ResourceNames.IdOf(record)?.ToString() is { } id ? [id] : [];
}
