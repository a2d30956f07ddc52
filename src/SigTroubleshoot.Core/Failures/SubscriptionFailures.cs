using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Mapping.Activity;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures;

/// <summary>The failed operations in the activity log of one subscription.</summary>
/// <remarks>
/// The service returns the newest events first, so a failure is decided as soon as the page after it has arrived. If a list has
/// only one page, all is passed on together, the newest first. While failures are evaluated, the next page is read.
/// </remarks>
internal sealed class SubscriptionFailures
{
    private readonly FailureJudge _judge;
    private readonly ArmReader _reader;
    private readonly ActivityQuery _query;
    private readonly string _subscription;
    private readonly Func<IEnumerable<OperationFailure>, Task> _onFailures;
    private readonly CancellationToken _cancellation;
    private readonly OperationLog _log;
    private readonly MachineImages _machines;
    private readonly List<JudgedOperation> _unknown = [];
    private Task _judging = Task.CompletedTask;
    private DateTimeOffset? _previous;
    private bool _isInOrder = true;
    private ReadFailure? _failure;

    /// <param name="judge">Determines what a failed operation means.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="query">What to read.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="onFailures">Processes failures as soon as they are known.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public SubscriptionFailures(
        FailureJudge judge, ArmReader reader, ActivityQuery query, string subscription, Func<IEnumerable<OperationFailure>, Task> onFailures, CancellationToken cancellation)
    {
        _judge = judge;
        _reader = reader;
        _query = query;
        _subscription = subscription;
        _onFailures = onFailures;
        _cancellation = cancellation;
        _log = new OperationLog(query.DividesDeployments);
        _machines = new MachineImages(reader, subscription, cancellation);
    }

    /// <summary>Reads the lists one after another.</summary>
    public async Task ReadAsync()
    {
        ReadFailure? failure = null;
        foreach (var path in _query.Paths(_subscription))
        {
            _previous = null;
            // The newest events come first, so what is missing at the end of a list did not overcome what was read.
            failure = await _reader.ListAsync(path, AddAsync, _cancellation).ConfigureAwait(false) ?? failure;
        }

        await PassOnAsync(isComplete: true).ConfigureAwait(false);
        await _judging.ConfigureAwait(false);
        if ((failure ?? _failure) is { } reason)
            await _onFailures([Unread(_subscription, reason)]).ConfigureAwait(false);
    }

    private Task AddAsync(IReadOnlyList<JsonValue> page)
    {
        var isFirst = _previous is null;
        DateTimeOffset? newest = null, oldest = null;
        foreach (var item in page)
        {
            if (ActivityEventMapping.Map(new JsonNode(item)) is not { } entry)
                continue;
            _log.Add(entry);
            newest = entry.Time > newest || newest is null ? entry.Time : newest;
            oldest = entry.Time < oldest || oldest is null ? entry.Time : oldest;
        }

        // Neighbors may change places. If a whole page is newer than the one before, nothing is known before the end.
        _isInOrder &= !(oldest > _previous);
        _previous = newest ?? _previous;
        return isFirst ? Task.CompletedTask : PassOnAsync(isComplete: false);
    }

    // One batch at a time, so that memory does not grow if a cmdlet behind takes its time.
    private async Task PassOnAsync(bool isComplete)
    {
        if (!isComplete && !_isInOrder)
            return;
        var failed = _log.Take(_query.IncludesResolved, isComplete);
        if (failed.Count == 0 && !isComplete)
            return;
        await _judging.ConfigureAwait(false);
        _judging = Task.Run(() => JudgeAsync(failed, isComplete), _cancellation);
    }

    private async Task JudgeAsync(IReadOnlyList<FailedOperation> failed, bool isComplete)
    {
        var judged = new JudgedOperation[failed.Count];
        InParallel.For(failed.Count, i =>
        {
            _cancellation.ThrowIfCancellationRequested();
            judged[i] = _judge.Judge(failed[i]);
        });
        var found = new List<JudgedOperation>();
        foreach (var operation in judged)
            Sort(operation, found);

        if (_unknown.Count >= (isComplete ? 1 : MachineImages.PerQuery))
        {
            _failure = await _machines.ReadAsync([.. _unknown.Select(operation => operation.MachineId)]).ConfigureAwait(false) ?? _failure;
            found.AddRange(_unknown.Where(Concerns));
            _unknown.Clear();
        }

        await _onFailures(found.OrderByDescending(operation => operation.Time).Select(operation => operation.ToFailure())).ConfigureAwait(false);
    }

    private void Sort(JudgedOperation operation, List<JudgedOperation> found)
    {
        if (operation.ConcernsGallery || (_machines.Knows(operation.MachineId) && Concerns(operation)))
            found.Add(operation);
        else if (operation.MachineId.Length > 0 && !_machines.Knows(operation.MachineId))
            _unknown.Add(operation);
    }

    // What does not exist has no image; then the error decides.
    private bool Concerns(JudgedOperation operation) => _machines.HasGalleryImage(operation.MachineId) ?? operation.Findings.Count > 0;

    private static OperationFailure Unread(string subscription, ReadFailure failure) => new()
    {
        Target = "/subscriptions/" + subscription,
        SubscriptionId = subscription,
        Outcome = FindingOutcome.NotEvaluated,
        Reason = CommonTexts.Fill(CommonTexts.FailuresUnread, ("Reason", failure.Message)),
    };
}
