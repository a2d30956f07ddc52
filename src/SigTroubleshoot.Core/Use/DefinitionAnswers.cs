using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Use;

/// <summary>
/// Answers the requested versions of image definitions. Resource Graph does not show replicas; so if a version could be deleted,
/// the replication status of the latest one is read first, because the one before it may still be the latest somewhere. It is also
/// read if several versions may be the latest: what is said about one of them must not depend on which others are requested.
/// </summary>
internal sealed class DefinitionAnswers
{
    // Whoever asks about a whole tenant must not wait for thousands of requests.
    private const int MostRead = 200;

    private readonly RuleSet _rules;
    private readonly ArmReader _reader;
    private readonly UseQuestion _question;
    private readonly CancellationToken _cancellation;
    private int _read;

    /// <param name="rules">The rules to apply.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="question">What to say about the versions.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public DefinitionAnswers(RuleSet rules, ArmReader reader, UseQuestion question, CancellationToken cancellation)
    {
        _rules = rules;
        _reader = reader;
        _question = question;
        _cancellation = cancellation;
    }

    /// <summary>The answers for one definition.</summary>
    /// <param name="gallery">Its gallery.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="versions">All its versions.</param>
    /// <param name="names">The names of those that are requested.</param>
    /// <param name="users">The resources that refer to images.</param>
    /// <param name="gap">Why other resources may use them; empty if all were read.</param>
    public async Task<IReadOnlyList<ImageUse>> OfAsync(
        Gallery gallery, ResourceId definition, IReadOnlyList<ImageVersion> versions, HashSet<string> names, UserIndex users, string gap)
    {
        var ordered = LatestOrder.HighestFirst(versions).ToList();
        var requested = versions.Where(version => names.Contains(version.Name ?? ""));
        var assumed = await LatestRegions.AssumeAsync(ordered, _reader.Clock.Now).ConfigureAwait(false);
        var use = Of(assumed);
        if (requested.Any(version => use.IsFree(version) || assumed.IsCandidate(version.Name ?? "")))
            use = Of(await ReadLatestAsync(ordered).ConfigureAwait(false));
        return [.. requested.Where(version => !_question.OnlyUnused || !use.IsUsed(version)).Select(use.Of)];

        DefinitionUse Of(LatestRegions latest) => new(_rules, gallery, definition, latest, users, gap, _question.PricePerGB, _reader.Clock.Now);
    }

    private Task<LatestRegions> ReadLatestAsync(IReadOnlyList<ImageVersion> ordered) => Interlocked.Increment(ref _read) <= MostRead
        ? LatestRegions.FindAsync(ordered, new LatestReads(_reader, _cancellation).ReadAsync)
        : LatestRegions.AssumeAsync(ordered, _reader.Clock.Now, CommonTexts.Fill(CommonTexts.UseTooManyDefinitions, ("Count", MostRead.ToString(CultureInfo.InvariantCulture))));
}
