using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure;

/// <summary>
/// Watches the versions of one definition go by, to tell at the end whether all of them are excluded from latest. Only as
/// long as that may be so is one version held back, so that it can carry the news.
/// </summary>
internal sealed class LatestWatch
{
    private readonly IVersionSink _sink;
    private readonly string _definitionId;
    private string? _held;
    private bool _someCount;
    private bool _any;

    /// <param name="definitionId">The definition.</param>
    /// <param name="sink">Takes the versions.</param>
    public LatestWatch(string definitionId, IVersionSink sink)
    {
        _definitionId = definitionId;
        _sink = sink;
    }

    /// <summary>The next version of the definition.</summary>
    /// <param name="version">It, as a list gives it.</param>
    /// <param name="isWanted">Whether it was asked for.</param>
    public async Task TakeAsync(ImageVersion version, bool isWanted)
    {
        _any = true;
        _someCount |= !version.IsExcludedFromLatestEverywhere;
        if (_held is not null && (_someCount || isWanted))
        {
            await _sink.FoundAsync(new FoundVersion(_held)).ConfigureAwait(false);
            _held = null;
        }

        if (isWanted && _someCount)
            await _sink.FoundAsync(new FoundVersion(IdOf(version))).ConfigureAwait(false);
        else if (isWanted)
            _held = IdOf(version);
    }

    /// <summary>There are no more. A list that broke off proves nothing.</summary>
    public async Task EndAsync(bool isWhole)
    {
        if (_held is not null)
            await _sink.FoundAsync(new FoundVersion(_held, isWhole && !_someCount)).ConfigureAwait(false);
        else if (!_any && isWhole)
            await _sink.EmptyAsync(_definitionId).ConfigureAwait(false);
    }

    private string IdOf(ImageVersion version) => version.Id ?? $"{_definitionId}/versions/{version.Name}";
}
