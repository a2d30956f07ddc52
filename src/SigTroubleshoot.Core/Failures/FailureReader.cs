using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Failures;

/// <summary>Reads the activity logs of subscriptions, and finds the failed operations in them. Each subscription is answered.</summary>
internal sealed class FailureReader
{
    private const int MostSubscriptionsAtOnce = 8;

    private readonly FailureJudge _judge;
    private readonly ArmReader _reader;
    private readonly ActivityQuery _query;
    private readonly Func<OperationFailure, bool> _fits;
    private readonly Func<IReadOnlyList<OperationFailure>, Task> _onFailures;
    private readonly CancellationToken _cancellation;

    /// <param name="judge">Determines what a failed operation means.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="query">What to read.</param>
    /// <param name="fits">Whether a failed operation was asked for.</param>
    /// <param name="onFailures">Processes failures as soon as they are known, the newest of them first; never called concurrently.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public FailureReader(
        FailureJudge judge, ArmReader reader, ActivityQuery query, Func<OperationFailure, bool> fits, Func<IReadOnlyList<OperationFailure>, Task> onFailures, CancellationToken cancellation)
    {
        _judge = judge;
        _reader = reader;
        _query = query;
        _fits = fits;
        _onFailures = onFailures;
        _cancellation = cancellation;
    }

    /// <summary>Reads, and passes on the failures of each subscription as soon as they are known.</summary>
    public async Task ReadAsync(IReadOnlyList<string> subscriptions)
    {
        var gate = new ConcurrencyLimit(Math.Min(MostSubscriptionsAtOnce, _reader.MaxConcurrency));
        var onlyOne = new SemaphoreSlim(1, 1);
        foreach (var subscription in subscriptions)
        {
            await gate.StartAsync(
                () => new SubscriptionFailures(_judge, _reader, _query, subscription, PassOnAsync, _cancellation).ReadAsync(),
                _cancellation).ConfigureAwait(false);
        }

        await gate.CompleteAsync(_cancellation).ConfigureAwait(false);

        async Task PassOnAsync(IEnumerable<OperationFailure> found)
        {
            var failures = found.Where(failure => failure.Outcome == FindingOutcome.NotEvaluated || _fits(failure)).ToList();
            if (failures.Count == 0)
                return;
            await onlyOne.WaitAsync(_cancellation).ConfigureAwait(false);
            try
            {
                await _onFailures(failures).ConfigureAwait(false);
            }
            finally
            {
                onlyOne.Release();
            }
        }
    }
}
