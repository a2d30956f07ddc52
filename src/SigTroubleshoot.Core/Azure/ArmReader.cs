using System.Globalization;
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

    private readonly IArmTransport _transport;
    private readonly ArmReaderSettings _settings;
    private readonly ReadBudgets _budgets;
    private readonly Random _random = new();

    /// <param name="transport">Sends the requests.</param>
    /// <param name="settings">The retry settings; null for those that suit Azure.</param>
    public ArmReader(IArmTransport transport, ArmReaderSettings? settings = null)
    {
        _transport = transport;
        _settings = settings ?? new ArmReaderSettings();
        _budgets = new ReadBudgets(_settings.Clock);
    }

    /// <summary>The maximum number of parallel requests.</summary>
    public int MaxConcurrency => _transport.MaxConcurrency;

    /// <summary>The reader's clock.</summary>
    public LiveClock Clock => _settings.Clock;

    /// <summary>Reads an address.</summary>
    public Task<ArmReading> GetAsync(string path, CancellationToken cancellation) => ReadAsync(ArmRequest.Get(path), cancellation);

    /// <summary>Sends a query by POST and reads the response.</summary>
    public Task<ArmReading> QueryAsync(string path, string body, CancellationToken cancellation) => ReadAsync(ArmRequest.Query(path, body), cancellation);

    /// <summary>Reads a list page by page; the next page is requested after <paramref name="onPage"/> has processed the last one. An item that appears twice is returned once.</summary>
    /// <returns>Why it could not be read completely; null if it was.</returns>
    public async Task<ReadFailure?> ListAsync(string path, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation)
    {
        var pages = new Pages(path, _settings.Endpoint);
        for (var next = path; next is not null;)
        {
            var reading = await GetAsync(next, cancellation).ConfigureAwait(false);
            if (reading.Failure is not null)
                return reading.Failure;
            var items = pages.Take(reading.Value, out next, out var failure);
            if (items.Count > 0)
                await onPage(items).ConfigureAwait(false);
            if (failure is not null)
                return failure;
        }

        return null;
    }

    private async Task<ArmReading> ReadAsync(ArmRequest request, CancellationToken cancellation)
    {
        var budget = _budgets.For(request.Path);
        var signIns = 0;
        for (var tries = 1; ; tries++)
        {
            await budget.TakeAsync(cancellation).ConfigureAwait(false);
            var (response, failure) = await TryAsync(request, budget, tries, cancellation).ConfigureAwait(false);
            if (response?.StatusCode is >= 200 and < 300)
            {
                var json = JsonReader.Parse(response.Body);
                if (json is { IsExact: true, Value.Kind: JsonKind.Object })
                    return ArmReading.Of(json.Value);
                failure = ReadFailures.Malformed(tries);
            }
            else if (response is not null)
            {
                failure = ReadFailures.Of(response, tries);
            }

            // The token may have expired or been revoked. The transport has dropped it, so the next attempt gets a new one.
            if (failure!.StatusCode == 401 && signIns++ < MaxSignIns)
                continue;

            if (!Passes(failure) || tries >= _settings.MaxTries)
                return ArmReading.Failed(failure);
            var pause = PauseBefore(tries, response);
            if (pause > _settings.LongestPause)
                return ArmReading.Failed(failure);
            _settings.OnPause?.Invoke(failure, pause);
            if (failure.Reason == ReadFailureReason.Throttled)
                budget.Pause(pause);
            else
                await _settings.Clock.Delay(pause, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<(ArmResponse? Response, ReadFailure? Failure)> TryAsync(ArmRequest request, ReadBudget budget, int tries, CancellationToken cancellation)
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
        finally
        {
            budget.Return(response);
            _settings.OnExchange?.Invoke(request, response, _settings.Clock.Elapsed - start);
        }
    }

    /// <summary>Whether retrying can help. A conflict also passes: another operation on the resource is in progress.</summary>
    private static bool Passes(ReadFailure failure) => !failure.IsLasting && failure.Reason switch
    {
        ReadFailureReason.Throttled or ReadFailureReason.TimedOut or ReadFailureReason.Unreachable or ReadFailureReason.Malformed or ReadFailureReason.ServiceError => true,
        ReadFailureReason.Rejected => failure.StatusCode == 409,
        _ => false,
    };

    private TimeSpan PauseBefore(int tries, ArmResponse? response)
    {
        if (RetryAfter(response?.Header("Retry-After")) is { } asked)
            return asked;
        double jitter;
        lock (_random)
            jitter = 0.75 + (_random.NextDouble() / 2);
        return TimeSpan.FromTicks((long)(_settings.FirstPause.Ticks * Math.Pow(2, tries - 1) * jitter));
    }

    // A number of seconds, or a date.
    private TimeSpan? RetryAfter(string? value)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6)
            return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        var wait = date - _settings.Clock.Now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
