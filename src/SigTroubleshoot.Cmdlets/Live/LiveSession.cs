using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Azure, as one call of a cmdlet sees it. State lives here and nowhere else: jobs share processes.</summary>
internal sealed class LiveSession : IDisposable
{
    private readonly IArmTransport _transport;

    /// <param name="transport">What carries the requests.</param>
    /// <param name="reader">How to read.</param>
    /// <param name="pump">Brings work to the pipeline's thread.</param>
    /// <param name="progress">Shows that something is read.</param>
    /// <param name="subscriptionId">The session's own subscription; null where it has none.</param>
    /// <param name="tenantId">The session's tenant; null where it is not known.</param>
    public LiveSession(IArmTransport transport, ArmReader reader, PipelinePump pump, ReadingProgress progress, string? subscriptionId, string? tenantId)
    {
        _transport = transport;
        Reader = reader;
        Pump = pump;
        Progress = progress;
        pump.OnQuiet = progress.Refresh;
        SubscriptionId = subscriptionId;
        TenantId = tenantId;
        View = new AzureView(reader, subscriptionId);
    }

    /// <summary>Opens Azure for a cmdlet. Nothing is sent yet.</summary>
    /// <param name="cmdlet">The cmdlet; warnings and -Verbose are its.</param>
    /// <param name="environment">A cloud's name or an address of Azure Resource Manager; null for the session's own.</param>
    /// <param name="defaultProfile">A context of Az; null for the session's own.</param>
    /// <exception cref="RuntimeException">There is no way to Azure; the error was reported and ends the cmdlet.</exception>
    public static LiveSession Open(PSCmdlet cmdlet, string? environment, object? defaultProfile)
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
            // Writing the description may end the cmdlet, as -Verbose with a preference of Stop does.
            connection?.Transport.Dispose();
            pump.Dispose();
            throw;
        }
    }

    /// <summary>How to read.</summary>
    public ArmReader Reader { get; }

    /// <summary>Readings that are made once.</summary>
    public AzureView View { get; }

    /// <summary>Brings work to the pipeline's thread.</summary>
    public PipelinePump Pump { get; }

    /// <summary>Shows that something is read.</summary>
    public ReadingProgress Progress { get; }

    /// <summary>The session's own subscription; null where it has none.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The session's tenant; null where it is not known.</summary>
    public string? TenantId { get; }

    /// <summary>The time.</summary>
    public DateTimeOffset Now => Reader.Clock.Now;

    /// <summary>On the pipeline's thread: waits for a reading, and does what it needs that thread for.</summary>
    public T Wait<T>(Func<CancellationToken, Task<T>> read) => Pump.Wait(Task.Run(() => read(Pump.Cancellation)));

    /// <summary>On the pipeline's thread: waits for work that gives nothing back, and does what it needs that thread for.</summary>
    public void Wait(Func<CancellationToken, Task> work) => Pump.Wait(Task.Run(() => work(Pump.Cancellation)));

    /// <summary>The object id of the signed-in account; null where that is not known.</summary>
    public async Task<string?> GetPrincipalIdAsync(CancellationToken cancellation)
    {
        try
        {
            return _transport is IPrincipalSource source ? await source.GetPrincipalIdAsync(cancellation).ConfigureAwait(false) : null;
        }
        catch (ArmTransportException)
        {
            // Whoever reads next is told why.
            return null;
        }
    }

    /// <summary>The session's own subscription, or the only one the account sees.</summary>
    /// <exception cref="PipelineStoppedException">There is none, or there are several; the error was reported and ends the cmdlet.</exception>
    public string RequireSubscription(Cmdlet cmdlet)
    {
        if (SubscriptionId is { } own)
            return own;
        var list = Wait(cancellation => View.ListAsync(ArmPath.Subscriptions, cancellation));
        if (list.Failure is not null)
            cmdlet.ThrowTerminatingError(Failure.OfReading("/subscriptions", list.Failure));
        if (list.Items.Count != 1)
            cmdlet.ThrowTerminatingError(Failure.SubscriptionUnknown(list.Items.Count));
        return list.Items[0]["subscriptionId"].Text;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transport.Dispose();
        Pump.Dispose();
    }
}
