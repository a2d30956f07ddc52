using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Sends nothing while it is known that nobody is signed in, and keeps that a search for a sign-in found none. A rejected sign-in is quick to repeat.</summary>
internal sealed class RememberingTransport : IArmTransport, IPrincipalSource
{
    private readonly IArmTransport _transport;
    private readonly SignInMemory _memory;
    private readonly Func<string> _sources;

    /// <param name="transport">Searches for the sign-in and sends the requests.</param>
    /// <param name="memory">The memory of the session.</param>
    /// <param name="sources">Describes the sources of the sign-in; see <see cref="SignInSources"/>.</param>
    public RememberingTransport(IArmTransport transport, SignInMemory memory, Func<string> sources)
    {
        _transport = transport;
        _memory = memory;
        _sources = sources;
    }

    /// <inheritdoc/>
    public int MaxConcurrency => _transport.MaxConcurrency;

    /// <inheritdoc/>
    public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        var response = await RunAsync(() => _transport.SendAsync(request, cancellation)).ConfigureAwait(false);
        if (!_memory.HasWorked)
            _memory.Worked();
        return response;
    }

    /// <inheritdoc/>
    public Task<string?> GetPrincipalIdAsync(CancellationToken cancellation) =>
        RunAsync(() => _transport is IPrincipalSource source ? source.GetPrincipalIdAsync(cancellation) : Task.FromResult<string?>(null));

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();

    private async Task<T> RunAsync<T>(Func<Task<T>> send)
    {
        // A session that works has nothing to look up, and reads ten thousand versions.
        if (!_memory.HasWorked && _memory.Find(_sources()) is { } known)
            throw known;
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (ArmTransportException e) when (e is { Reason: ReadFailureReason.SignIn, IsLasting: true })
        {
            // Looked up after the search: the tools that it runs may change their files.
            _memory.Keep(_sources(), e);
            throw;
        }
    }
}
