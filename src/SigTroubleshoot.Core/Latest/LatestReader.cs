using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Latest;

/// <summary>
/// Determines the latest version of definitions in their regions. The list of versions says most; only the candidates are
/// read, each once for all regions: usually one for each definition. Adding a definition waits while too many are in
/// progress, so memory use does not depend on their number.
/// </summary>
internal sealed class LatestReader
{
    private readonly ArmReader _reader;
    private readonly LatestAnswers _answers;
    private readonly LatestQuestion _question;
    private readonly Func<IReadOnlyList<LatestVersion>, Task> _onDefinition;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrencyLimit _definitions;
    private readonly SemaphoreSlim _reads;

    /// <param name="answers">Applies the rules.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="question">What to say about the definitions.</param>
    /// <param name="throttleLimit">The number of parallel reads.</param>
    /// <param name="onDefinition">Processes the answers for the regions of one definition; empty if only differences were requested and there are none. Called from any thread.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public LatestReader(
        LatestAnswers answers, ArmReader reader, LatestQuestion question, int throttleLimit, Func<IReadOnlyList<LatestVersion>, Task> onDefinition, CancellationToken cancellation)
    {
        var reads = Math.Min(throttleLimit, reader.MaxConcurrency);
        _answers = answers;
        _reader = reader;
        _question = question;
        _onDefinition = onDefinition;
        _cancellation = cancellation;
        _definitions = new ConcurrencyLimit(reads);
        _reads = new SemaphoreSlim(reads, reads);
    }

    /// <summary>Adds a definition; waits while too many are in progress.</summary>
    public Task AddAsync(DefinitionVersions definition) => _definitions.StartAsync(async () => await _onDefinition(await AnswerAsync(definition).ConfigureAwait(false)).ConfigureAwait(false), _cancellation);

    /// <summary>Waits until all definitions were answered.</summary>
    public Task CompleteAsync() => _definitions.CompleteAsync(_cancellation);

    private async Task<IReadOnlyList<LatestVersion>> AnswerAsync(DefinitionVersions definition)
    {
        var ordered = LatestOrder.HighestFirst(definition.Versions).ToList();
        var now = _reader.Clock.Now;
        if (ordered.Count == 0)
            return _question.OnlyDifferences ? [] : [_answers.Empty(definition.Id, now)];
        var newest = ordered[0].Name!;
        var regions = RegionsOf(ordered);
        if (regions.Count == 0)
            return _question.OnlyDifferences ? [] : [LatestAnswers.Elsewhere(definition.Id, newest, now)];

        // It remembers what it has read, for this definition only.
        var azure = new AzureView(_reader, null);
        var bin = _question.IncludesSoftDeleted ? await azure.ListSoftDeletedVersionsAsync(definition.Id.ToString(), _cancellation).ConfigureAwait(false) : null;
        var answers = await Task.WhenAll(regions.Select(async region =>
        {
            var choice = await new LatestInRegion(region, version => ReadAsync(azure, definition.Id, version)).ChooseAsync(ordered).ConfigureAwait(false);
            return _answers.Of(new LatestReading(definition.Id, region, choice), newest, bin, _reader.Clock.Now);
        })).ConfigureAwait(false);
        return _question.OnlyDifferences && !LatestAnswers.Differ(answers) ? [] : answers;
    }

    private List<string> RegionsOf(IEnumerable<ImageVersion> ordered) =>
    [
        .. ordered.SelectMany(version => version.Targets).Select(target => AzureRegion.Normalize(target.Name))
            .Where(region => region.Length > 0 && _question.Fits(region)).Concat(_question.Named).Distinct(StringComparer.Ordinal),
    ];

    private async Task<Reading<ImageVersion>> ReadAsync(AzureView azure, ResourceId definition, ImageVersion version)
    {
        await _reads.WaitAsync(_cancellation).ConfigureAwait(false);
        try
        {
            return await azure.ReadVersionAsync($"{definition}/versions/{version.Name}", _cancellation).ConfigureAwait(false);
        }
        finally
        {
            _reads.Release();
        }
    }
}
