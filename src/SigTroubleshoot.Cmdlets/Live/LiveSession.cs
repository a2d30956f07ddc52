using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>The connection to Azure for one call of a cmdlet. All state is here: jobs share processes.</summary>
internal sealed class LiveSession : IDisposable
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(24);

    private readonly IArmTransport _transport;
    private CancellationTokenSource? _end;

    /// <param name="transport">Sends the requests.</param>
    /// <param name="reader">The reader to use.</param>
    /// <param name="pump">Runs work on the pipeline's thread.</param>
    /// <param name="progress">Shows that a read is in progress.</param>
    /// <param name="subscriptionId">The session's own subscription; null if it has none.</param>
    /// <param name="tenantId">The session's tenant; null if unknown.</param>
    public LiveSession(IArmTransport transport, ArmReader reader, PipelinePump pump, ReadingProgress progress, string? subscriptionId, string? tenantId)
    {
        _transport = transport;
        Reader = reader;
        Pump = pump;
        Progress = progress;
        progress.Awaited = () => reader.Awaited;
        pump.OnQuiet = progress.Refresh;
        SubscriptionId = subscriptionId;
        TenantId = tenantId;
        View = new AzureView(reader, subscriptionId);
    }

    /// <summary>Opens the connection for a cmdlet. Nothing is sent yet.</summary>
    /// <param name="cmdlet">The cmdlet, which writes the warnings and verbose messages.</param>
    /// <param name="environment">The name of a cloud or the address of an Azure Resource Manager; null for the session's own.</param>
    /// <param name="defaultProfile">An Az context; null for the session's own.</param>
    /// <exception cref="RuntimeException">No connection is possible; the error was reported and ends the cmdlet.</exception>
    public static LiveSession Open(SigCmdlet cmdlet, string? environment, object? defaultProfile)
    {
        var pump = new PipelinePump();
        LiveConnection? connection = null;
        try
        {
            connection = LiveConnection.Open(cmdlet, environment, defaultProfile, pump);
            cmdlet.WriteVerbose(connection.Description);
            var progress = new ReadingProgress(cmdlet, LiveClock.System);
            var reader = new ArmReader(connection.Transport, new ArmReaderSettings
            {
                Endpoint = connection.Endpoint,
                OnExchange = WantsDebug(cmdlet) ? (request, response, time) => pump.Post(() => cmdlet.WriteDebug(Describe(connection.Endpoint, request, response, time))) : null,
                OnPause = (failure, pause) => pump.Post(() =>
                {
                    cmdlet.WriteVerbose(Messages.FormatPausing(seconds: pause.TotalSeconds.ToString("0.#", CultureInfo.CurrentCulture), reason: failure));
                    progress.Pause(pause);
                }),
            });
            return new LiveSession(connection.Transport, reader, pump, progress, connection.SubscriptionId, connection.TenantId);
        }
        catch (LiveConnectionException e)
        {
            pump.Dispose();
            cmdlet.ThrowTerminatingError(e.ErrorRecord);
            throw;
        }
        catch
        {
            // Writing the description may end the cmdlet, for example -Verbose with a preference of Stop.
            connection?.Transport.Dispose();
            pump.Dispose();
            throw;
        }
    }

    // -Debug has no property; a text for each of ten thousand requests is only written if somebody reads it.
    private static bool WantsDebug(SigCmdlet cmdlet) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue("Debug", out var debug)
            ? debug is SwitchParameter { IsPresent: true }
            : cmdlet.SessionState.PSVariable.GetValue("DebugPreference") is not (null or ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    private static string Describe(Uri endpoint, ArmRequest request, ArmResponse? response, TimeSpan time) => Messages.FormatExchange(
        method: request.Method,
        address: endpoint.AbsoluteUri.TrimEnd('/') + request.Path,
        status: response?.StatusCode.ToString(CultureInfo.InvariantCulture) ?? Messages.NoResponse,
        time: time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture),
        id: response?.Header("x-ms-request-id") ?? "-");

    /// <summary>The reader to use.</summary>
    public ArmReader Reader { get; }

    /// <summary>A view that reads each resource once.</summary>
    public AzureView View { get; }

    /// <summary>Runs work on the pipeline's thread.</summary>
    public PipelinePump Pump { get; }

    /// <summary>Shows that a read is in progress.</summary>
    public ReadingProgress Progress { get; }

    /// <summary>The session's own subscription; null if it has none.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The session's tenant; null if unknown.</summary>
    public string? TenantId { get; }

    /// <summary>Why nobody is signed in; null if that is not known, or not the case.</summary>
    public ReadFailure? SignInFailure { get; private set; }

    /// <summary>The current time.</summary>
    public DateTimeOffset Now => Reader.Clock.Now;

    /// <summary>Canceled when the user presses Ctrl+C, or when the time is up.</summary>
    public CancellationToken Cancellation => _end?.Token ?? Pump.Cancellation;

    /// <summary>Whether the time is up that <see cref="EndAfter"/> has set.</summary>
    public bool IsTimeUp => _end is { IsCancellationRequested: true } && !Pump.Cancellation.IsCancellationRequested;

    /// <summary>Limits the time of all reads together; then a wait throws <see cref="OperationCanceledException"/>.</summary>
    public void EndAfter(TimeSpan time)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(Pump.Cancellation);
        // A timer cannot wait longer than this, and nobody does.
        _end.CancelAfter(time < LongestTimer ? time : LongestTimer);
    }

    /// <summary>Waits for a read on the pipeline's thread, and does the work that needs that thread.</summary>
    public T Wait<T>(Func<CancellationToken, Task<T>> read) => Pump.Wait(Task.Run(() => read(Cancellation)));

    /// <summary>Waits for work without a result on the pipeline's thread, and does the work that needs that thread.</summary>
    public void Wait(Func<CancellationToken, Task> work) => Pump.Wait(Task.Run(() => work(Cancellation)));

    /// <summary>The object ID of the signed-in account; null if unknown.</summary>
    public async Task<string?> GetPrincipalIdAsync(CancellationToken cancellation)
    {
        try
        {
            return _transport is IPrincipalSource source ? await source.GetPrincipalIdAsync(cancellation).ConfigureAwait(false) : null;
        }
        catch (ArmTransportException e)
        {
            // The next read reports any other reason.
            if (e.Reason == ReadFailureReason.SignIn)
                SignInFailure = ReadFailures.Of(e, 1);
            return null;
        }
    }

    /// <summary>Ends the cmdlet if a region does not exist. Azure adds regions, so one that this module does not know is looked up.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="subscriptionId">The subscription, which determines the regions.</param>
    /// <param name="region">The region, in any spelling.</param>
    /// <exception cref="PipelineStoppedException">The region does not exist; the error was reported and ends the cmdlet.</exception>
    public void RequireRegion(Cmdlet cmdlet, string subscriptionId, string region) => RequireRegions(cmdlet, subscriptionId, [region]);

    /// <summary>The regions that exist, and patterns; each of the others is a non-terminating error. If none exists, the last error ends the cmdlet.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="subscriptionId">The subscription, which determines the regions.</param>
    /// <param name="regions">The regions, in any spelling, and patterns for them.</param>
    /// <exception cref="PipelineStoppedException">No region exists; the errors were reported.</exception>
    public string[] RequireRegions(Cmdlet cmdlet, string subscriptionId, IReadOnlyList<string> regions)
    {
        var unknown = regions.Where(region => !NameFilter.HasWildcards(region) && !IsRegion(subscriptionId, region)).ToList();
        var known = regions.Except(unknown, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < unknown.Count; i++)
        {
            var error = Failure.RegionUnknown(unknown[i], NearestRegion.Of(unknown[i]));
            if (known.Length == 0 && i == unknown.Count - 1)
                cmdlet.ThrowTerminatingError(error);
            cmdlet.WriteError(error);
        }

        return known;
    }

    private bool IsRegion(string subscriptionId, string region)
    {
        if (AzureRegion.IsKnown(region))
            return true;
        var list = Wait(cancellation => View.ListLocationsAsync(subscriptionId, cancellation));
        return list.Failure is not null || list.Items.Count == 0 || list.Items.Any(item => AzureRegion.IsSame(item.Name, region));
    }

    /// <summary>The session's own subscription, or else the only one that the account can see; null if there is none, or more than one.</summary>
    public string? FindSubscription() =>
        SubscriptionId ?? (Wait(cancellation => View.ListAsync(ArmPath.Subscriptions, cancellation)) is { Failure: null, Items: { Count: 1 } only } ? SubscriptionMapping.IdOf(new JsonNode(only[0])) : null);

    /// <summary>The session's own subscription, or else the only one that the account can see.</summary>
    /// <exception cref="PipelineStoppedException">There is none or more than one; the error was reported and ends the cmdlet.</exception>
    public string RequireSubscription(Cmdlet cmdlet)
    {
        if (SubscriptionId is { } own)
            return own;
        var list = Wait(cancellation => View.ListAsync(ArmPath.Subscriptions, cancellation));
        if (list.Failure is not null)
            cmdlet.ThrowTerminatingError(Failure.OfReading("/subscriptions", list.Failure));
        if (list.Items.Count != 1)
            cmdlet.ThrowTerminatingError(Failure.SubscriptionUnknown(list.Items.Count));
        return SubscriptionMapping.IdOf(new JsonNode(list.Items[0])) ?? "";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transport.Dispose();
        Pump.Dispose();
        _end?.Dispose();
    }
}
