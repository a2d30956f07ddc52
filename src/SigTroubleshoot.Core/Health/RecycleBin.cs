using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Health;

/// <summary>Reads the recycle bins of definitions, in parallel; each soft-deleted version is passed on.</summary>
internal sealed class RecycleBin
{
    private readonly ArmReader _reader;
    private readonly HealthAnswers _answers;
    private readonly Func<string, bool> _fits;

    /// <param name="answers">Applies the rules.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="fits">Whether a version, by its name, was requested.</param>
    public RecycleBin(HealthAnswers answers, ArmReader reader, Func<string, bool> fits)
    {
        _answers = answers;
        _reader = reader;
        _fits = fits;
    }

    /// <summary>Reads.</summary>
    /// <param name="definitions">The definitions.</param>
    /// <param name="throttleLimit">The number of parallel reads.</param>
    /// <param name="onDefinition">Processes the soft-deleted versions of a definition, the newest number first. Called from any thread.</param>
    /// <param name="onFailure">Reports a definition whose bin could not be read. Called from any thread.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public async Task ReadAsync(
        IEnumerable<ResourceId> definitions, int throttleLimit, Func<IReadOnlyList<ReplicationHealth>, Task> onDefinition, Func<string, ReadFailure, Task> onFailure, CancellationToken cancellation)
    {
        var reads = new ConcurrencyLimit(Math.Min(throttleLimit, _reader.MaxConcurrency));
        foreach (var definition in definitions)
        {
            await reads.StartAsync(async () =>
            {
                var bin = await new AzureView(_reader, null).ListSoftDeletedVersionsAsync(definition.ToString(), cancellation).ConfigureAwait(false);
                var now = _reader.Clock.Now;
                var deleted = bin.Items.Where(version => _fits(version.Name))
                    .OrderByDescending(version => VersionNumber.TryParse(version.Name, out var number) ? number : default)
                    .Select(version => _answers.Deleted(definition, version, now))
                    .ToList();
                if (deleted.Count > 0)
                    await onDefinition(deleted).ConfigureAwait(false);
                if (bin.Unread() is { } failure)
                    await onFailure(definition.ToString(), failure).ConfigureAwait(false);
            }, cancellation).ConfigureAwait(false);
        }

        await reads.CompleteAsync(cancellation).ConfigureAwait(false);
    }
}
