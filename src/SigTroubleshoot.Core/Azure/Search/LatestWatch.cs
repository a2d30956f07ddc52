using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Observes the versions of one definition, to report at the end whether all of them are excluded from latest. As long as
/// that is possible, one version is held back, so that it can carry the result.
/// </summary>
internal sealed class LatestWatch : IDefinitionWatch
{
    private readonly IVersionReceiver _receiver;
    private readonly string _definitionId;
    private readonly bool _onlyLatest;
    private string? _held;
    private LatestRank? _heldRank;
    private bool _someCount;
    private bool _any;

    /// <param name="definitionId">The definition.</param>
    /// <param name="receiver">Receives the versions.</param>
    /// <param name="onlyLatest">Whether only the latest version is requested: the highest that counts as latest; if none does, the highest.</param>
    public LatestWatch(string definitionId, IVersionReceiver receiver, bool onlyLatest = false)
    {
        _definitionId = definitionId;
        _receiver = receiver;
        _onlyLatest = onlyLatest;
    }

    /// <inheritdoc/>
    public async Task TakeAsync(ImageVersion version, bool isWanted)
    {
        _any = true;
        _someCount |= LatestOrder.Counts(version);
        if (_onlyLatest)
        {
            if (LatestOrder.RankOf(version) is { } rank && rank.CompareTo(_heldRank) > 0)
                (_held, _heldRank) = (IdOf(version), rank);
            return;
        }

        if (_held is not null && (_someCount || isWanted))
        {
            await _receiver.FoundAsync(new FoundVersion(_held)).ConfigureAwait(false);
            _held = null;
        }

        if (isWanted && _someCount)
            await _receiver.FoundAsync(new FoundVersion(IdOf(version))).ConfigureAwait(false);
        else if (isWanted)
            _held = IdOf(version);
    }

    /// <inheritdoc/>
    public async Task EndAsync(bool isWhole)
    {
        // A version that is not in the part that could be read may be later.
        if (_held is not null && (isWhole || !_onlyLatest))
            await _receiver.FoundAsync(new FoundVersion(_held, isWhole && !_someCount)).ConfigureAwait(false);
        else if (!_any && isWhole)
            await _receiver.EmptyAsync(_definitionId).ConfigureAwait(false);
    }

    private string IdOf(ImageVersion version) => version.Id ?? $"{_definitionId}/versions/{version.Name}";
}
