using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Writes texts that are found in Azure, for completion. A cmdlet because only a cmdlet has a session; without the attribute, because it is not exported.</summary>
/// <param name="texts">Receives the texts.</param>
internal abstract class CompletionSearch(ICollection<string> texts) : SigCmdlet
{
    // Nobody waits longer for a completion.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);

    /// <inheritdoc/>
    private protected override void Process()
    {
        var live = OpenLive(null, null);
        live.EndAfter(Longest);
        live.Progress.ShowsPausesOnly = true;
        try
        {
            Search(live, page =>
            {
                lock (texts)
                {
                    foreach (var text in page.SelectMany(item => TextsOf(new JsonNode(item))))
                        texts.Add(text);
                }

                return Task.CompletedTask;
            });
        }
        catch (OperationCanceledException) when (live.IsTimeUp)
        {
            // What was found so far is better than nothing.
        }

        lock (texts)
            WriteObject(texts, enumerateCollection: true);
    }

    /// <summary>Searches, as long as there is time.</summary>
    /// <param name="live">The connection.</param>
    /// <param name="take">Takes a page of what was found.</param>
    private protected abstract void Search(LiveSession live, Func<IReadOnlyList<JsonValue>, Task> take);

    /// <summary>The texts for a record that was found.</summary>
    private protected abstract IEnumerable<string> TextsOf(JsonNode record);
}
