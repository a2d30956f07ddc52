using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>
/// Reads Azure Resource Manager: retries transient failures, stays within the read budget, and follows pages. A read never
/// throws, except on cancellation: the result of a failed read contains the reason.
/// </summary>
internal sealed class ArmReader
{
    /// <summary>The number of times that a rejected token is replaced. Once is enough for an expired one; the service also makes mistakes.</summary>
    private const int MaxSignIns = 2;

    /// <summary>The number of attempts that may end without a response in time: each takes as long as the timeout.</summary>
    private const int MaxTimeouts = 3;

    /// <summary>The number of attempts for a response that does not come from Azure: a proxy seldom changes its mind.</summary>
    private const int MaxForeign = 2;

    private readonly IArmTransport _transport;
    private readonly ArmReaderSettings _settings;
    private readonly ReadBudgets _budgets;
    private readonly LastingFaults _faults;
    private readonly ReadsUnderWay _underWay;
    private readonly Random _random = new();

    /// <param name="transport">Sends the requests.</param>
    /// <param name="settings">The retry settings; null for those that suit Azure.</param>
    public ArmReader(IArmTransport transport, ArmReaderSettings? settings = null)
    {
        _transport = transport;
        _settings = settings ?? new ArmReaderSettings();
        _budgets = new ReadBudgets(_settings.Clock, _settings.LongestPause);
        _faults = new LastingFaults(_settings.Clock);
        _underWay = new ReadsUnderWay(_settings.Clock);
    }

    /// <summary>The maximum number of parallel requests.</summary>
    public int MaxConcurrency => _transport.MaxConcurrency;

    /// <summary>The reader's clock.</summary>
    public LiveClock Clock => _settings.Clock;

    /// <summary>The read that has taken longest; null if nothing is read.</summary>
    public AwaitedRead? Awaited => _underWay.Oldest;

    /// <summary>Reads the resource at an address. The response must have its ID.</summary>
    public Task<ArmReading> GetAsync(string path, CancellationToken cancellation) =>
        ReadAsync(ArmRequest.Get(path), ExpectedAnswer.Resource(path), cancellation);

    /// <summary>Sends a query of Resource Graph by POST and reads a page of records.</summary>
    public Task<ArmReading> QueryAsync(string path, string body, CancellationToken cancellation) =>
        ReadAsync(ArmRequest.Query(path, body), ExpectedAnswer.Records, cancellation);

    /// <summary>Reads a list page by page; the next page is requested after <paramref name="onPage"/> has processed the last one. An item that appears twice is returned once.</summary>
    /// <param name="path">The address; see <see cref="ArmPath"/>.</param>
    /// <param name="onPage">Processes the items of a page.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <param name="mostPages">The maximum number of pages.</param>
    /// <returns>Why it could not be read completely; null if it was.</returns>
    public async Task<ReadFailure?> ListAsync(string path, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation, int mostPages = PageTrail.MostPages)
    {
        var pages = new Pages(path, _settings.Endpoint, mostPages);
        for (var next = path; next is not null;)
        {
            var reading = await ReadAsync(ArmRequest.Get(next), ExpectedAnswer.List, cancellation).ConfigureAwait(false);
            // The list exists, because it has a first page.
            if (reading.Failure is not null)
                return next == path ? reading.Failure : ReadFailures.OfLaterPage(reading.Failure);
            var items = pages.Take(reading.Value, reading.Body, out next, out var failure);
            if (items.Count > 0)
                await onPage(items).ConfigureAwait(false);
            if (failure is not null)
                return failure;
        }

        return pages.Unnamed;
    }

    private async Task<ArmReading> ReadAsync(ArmRequest request, ExpectedAnswer expected, CancellationToken cancellation)
    {
        if (AddressCheck.FaultOf(request.Path) is { } fault)
            return ArmReading.Failed(ReadFailures.BadAddress(fault));
        var address = ArmAddress.Of(request.Path);
        var kind = $"{request.Method} {address.Subscription} {address.Kind}";
        if (_faults.For(kind) is { } known)
            return ArmReading.Failed(known);
        using (_underWay.Begin(request.Path))
        {
            var reading = await AttemptAsync(request, address, expected, cancellation).ConfigureAwait(false);
            _faults.Record(kind, reading.Failure);
            if (reading.Failure is null)
                _budgets.Learn(reading.Value);
            return reading;
        }
    }

    private async Task<ArmReading> AttemptAsync(ArmRequest request, ArmAddress address, ExpectedAnswer expected, CancellationToken cancellation)
    {
        var (signIns, timeouts) = (0, 0);
        for (var tries = 1; ; tries++)
        {
            var budget = _budgets.For(address);
            var operation = _budgets.ForOperation(address);
            if (await TakeAsync(budget, operation, cancellation).ConfigureAwait(false) is { } refusal)
                return ArmReading.Failed(refusal);
            var (response, failure) = await SendAsync(request, budget, operation, tries, cancellation).ConfigureAwait(false);
            if (response is { StatusCode: not 429 })
                Accept(budget, operation);
            if (response is not null && Read(response, expected, tries, out failure) is { } value)
                return ArmReading.Of(value, response.Body);

            // The token may have expired or been revoked. The transport has dropped it, so the next attempt gets a new one.
            if (failure!.StatusCode == 401 && signIns++ < MaxSignIns)
                continue;
            if (response is null && failure.Reason == ReadFailureReason.TimedOut)
                timeouts++;

            var pause = PauseBefore(tries, response);
            var throttling = failure.Reason != ReadFailureReason.Throttled ? null : IsOfOperation(response!) && operation is not null ? operation : (RequestBudget)budget;
            throttling?.Pause(pause, failure);
            if (!CanPass(failure, tries) || tries >= _settings.MaxTries || timeouts >= MaxTimeouts || pause > _settings.LongestPause)
            {
                if (tries >= _settings.MaxTries)
                    throttling?.Exhaust(failure);
                return ArmReading.Failed(failure);
            }

            _settings.OnPause?.Invoke(failure, pause);
            if (failure.Reason != ReadFailureReason.Throttled)
                await _settings.Clock.Delay(pause, cancellation).ConfigureAwait(false);
        }
    }

    private static void Accept(ReadBudget budget, OperationBudget? operation)
    {
        budget.Accept();
        operation?.Accept();
    }

    private static async Task<ReadFailure?> TakeAsync(ReadBudget budget, OperationBudget? operation, CancellationToken cancellation)
    {
        if (operation is not null && await operation.TakeAsync(cancellation).ConfigureAwait(false) is { } refusal)
            return refusal;
        var isTaken = false;
        try
        {
            var failure = await budget.TakeAsync(cancellation).ConfigureAwait(false);
            isTaken = failure is null;
            return failure;
        }
        finally
        {
            if (!isTaken)
                operation?.Return(null);
        }
    }

    private async Task<(ArmResponse? Response, ReadFailure? Failure)> SendAsync(ArmRequest request, ReadBudget budget, OperationBudget? operation, int tries, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_settings.RequestTimeout);
        ArmResponse? response = null;
        var start = _settings.Clock.Elapsed;
        try
        {
            response = await _transport.SendAsync(request, limit.Token).ConfigureAwait(false);
            return (response, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, ReadFailures.TimedOut(_settings.RequestTimeout, tries));
        }
        catch (ArmTransportException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            return (null, ReadFailures.Of(exception, tries));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it is, the other requests go on.
            cancellation.ThrowIfCancellationRequested();
            return (null, ReadFailures.Of(exception));
        }
        finally
        {
            budget.Return(response);
            operation?.Return(response);
            _settings.OnExchange?.Invoke(request, response, _settings.Clock.Elapsed - start);
        }
    }

    /// <summary>The content of a response; null if it is not the expected one.</summary>
    private JsonValue? Read(ArmResponse response, ExpectedAnswer expected, int tries, out ReadFailure? failure)
    {
        failure = null;
        if (response.StatusCode is < 200 or >= 300)
            failure = ReadFailures.Of(response, tries, _settings.Clock.Now);
        else if (response.Body.Length > ArmResponse.LargestBody)
            failure = ReadFailures.TooLarge();
        else if (response.Body.Length == 0 && response.StatusCode != 200)
            failure = ReadFailures.NoContent(response.StatusCode);
        if (failure is not null)
            return null;

        var json = ExactJson.Parse(response.Body);
        failure = json is { IsExact: true, Value.Kind: JsonKind.Object } ? expected.FaultOf(json.Value, tries)
            : BodyType.IsForeign(response.ContentType, response.Body) ? ReadFailures.Foreign(response)
            : ReadFailures.Malformed(tries);
        return failure is null ? json.Value : null;
    }

    /// <summary>Whether retrying can help. A conflict also passes: another operation on the resource is in progress.</summary>
    private static bool CanPass(ReadFailure failure, int tries) => failure.Reason switch
    {
        ReadFailureReason.Malformed => !failure.IsLasting || tries < MaxForeign,
        ReadFailureReason.Throttled or ReadFailureReason.TimedOut or ReadFailureReason.Unreachable or ReadFailureReason.ServiceError => !failure.IsLasting,
        ReadFailureReason.Rejected => failure.StatusCode == 409,
        _ => false,
    };

    // Compute names its policies, in a header or in the error; what Resource Manager refuses counts for the whole subscription.
    private static bool IsOfOperation(ArmResponse response) =>
        response.Header("x-ms-ratelimit-remaining-resource") is not null
        || ArmError.Of(JsonReader.Parse(response.Body).Value) is { Policy.Length: > 0 } or { Code: "OperationNotAllowed" };

    private TimeSpan PauseBefore(int tries, ArmResponse? response)
    {
        if (RetryAfter.Parse(response?.Header("Retry-After"), _settings.Clock.Now) is { } asked)
            return asked.Wait;
        double jitter;
        lock (_random)
            jitter = 0.75 + (_random.NextDouble() / 2);
        return TimeSpan.FromTicks((long)(_settings.FirstPause.Ticks * Math.Pow(2, tries - 1) * jitter));
    }
}
