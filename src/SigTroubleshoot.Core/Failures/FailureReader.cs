using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures;

/// <summary>Reads the activity logs of subscriptions, and finds the failed operations in them. Each subscription is answered.</summary>
internal sealed class FailureReader
{
    private const int MostSubscriptionsAtOnce = 8;

    private readonly FailureJudge _judge;
    private readonly ArmReader _reader;
    private readonly ActivityQuery _query;
    private readonly Func<OperationFailure, bool> _fits;
    private readonly Func<IReadOnlyList<OperationFailure>, Task> _onSubscription;
    private readonly CancellationToken _cancellation;

    /// <param name="judge">Determines what a failed operation means.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="query">What to read.</param>
    /// <param name="fits">Whether a failed operation was asked for.</param>
    /// <param name="onSubscription">Processes the failures of a subscription, the newest first; never called concurrently.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public FailureReader(
        FailureJudge judge, ArmReader reader, ActivityQuery query, Func<OperationFailure, bool> fits, Func<IReadOnlyList<OperationFailure>, Task> onSubscription, CancellationToken cancellation)
    {
        _judge = judge;
        _reader = reader;
        _query = query;
        _fits = fits;
        _onSubscription = onSubscription;
        _cancellation = cancellation;
    }

    /// <summary>Reads, and passes on the failures of each subscription as soon as they are known.</summary>
    public async Task ReadAsync(IReadOnlyList<string> subscriptions)
    {
        var gate = new ConcurrencyLimit(Math.Min(MostSubscriptionsAtOnce, _reader.MaxConcurrency));
        var onlyOne = new SemaphoreSlim(1, 1);
        foreach (var subscription in subscriptions)
        {
            await gate.StartAsync(async () =>
            {
                var failures = await ReadAsync(subscription).ConfigureAwait(false);
                await onlyOne.WaitAsync(_cancellation).ConfigureAwait(false);
                try
                {
                    await _onSubscription(failures).ConfigureAwait(false);
                }
                finally
                {
                    onlyOne.Release();
                }
            }, _cancellation).ConfigureAwait(false);
        }

        await gate.CompleteAsync(_cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<OperationFailure>> ReadAsync(string subscription)
    {
        var log = new OperationLog();
        ReadFailure? failure = null;
        foreach (var path in _query.Paths(subscription))
        {
            // The newest events come first, so what is missing at the end of a list did not overcome what was read.
            failure = await _reader.ListAsync(path, page => Add(log, page), _cancellation).ConfigureAwait(false) ?? failure;
        }

        var judged = log.Failures(_query.IncludesResolved).Select(_judge.Judge).ToList();
        var machines = judged.Where(operation => !operation.ConcernsGallery && operation.ConcernsMachine).Select(operation => operation.ResourceId).ToList();
        var withGalleryImage = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        failure = await MachineImages.FindAsync(_reader, subscription, machines, withGalleryImage, _cancellation).ConfigureAwait(false) ?? failure;
        var failures = judged
            .Where(operation => operation.ConcernsGallery || withGalleryImage.Contains(operation.ResourceId))
            .Select(operation => operation.ToFailure())
            .Where(_fits);
        return failure is null ? [.. failures] : [.. failures, Unread(subscription, failure)];
    }

    private static Task Add(OperationLog log, IReadOnlyList<JsonValue> page)
    {
        foreach (var item in page)
        {
            if (ActivityEventMapping.Map(new JsonNode(item)) is { } entry)
                log.Add(entry);
        }

        return Task.CompletedTask;
    }

    private static OperationFailure Unread(string subscription, ReadFailure failure) => new()
    {
        Target = "/subscriptions/" + subscription,
        SubscriptionId = subscription,
        Outcome = FindingOutcome.NotEvaluated,
        Reason = CommonTexts.Fill(CommonTexts.FailuresUnread, ("Reason", failure.Message)),
    };
}
