using SigTroubleshoot.Json;

namespace SigTroubleshoot.Live;

/// <summary>Reads Azure Resource Manager: tries again what passes, keeps within the read budget, and pages.</summary>
internal sealed class ArmReader
{
    /// <param name="transport">What carries the requests.</param>
    /// <param name="settings">How patient to be; null for what suits Azure.</param>
    public ArmReader(IArmTransport transport, ArmReaderSettings? settings = null) => (_, _) = (transport, settings);

    /// <summary>What an address answers.</summary>
    public Task<ArmReading> GetAsync(string path, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>What a question answers that is asked by POST.</summary>
    public Task<ArmReading> QueryAsync(string path, string body, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Reads a list page by page; the next page is asked for when the last one was taken.</summary>
    /// <returns>Why it could not be read to its end; null where it was.</returns>
    public Task<ReadFailure?> ListAsync(string path, Func<IReadOnlyList<JsonValue>, Task> onPage, CancellationToken cancellation) => throw new NotImplementedException();
}

/// <summary>How patient an <see cref="ArmReader"/> is.</summary>
internal sealed record ArmReaderSettings
{
    /// <summary>How often one request is sent at most.</summary>
    public int MaxTries { get; init; } = 6;

    /// <summary>The first pause before trying again; it doubles each time.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause; a service that asks for more ends the reading as throttled.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one try may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
