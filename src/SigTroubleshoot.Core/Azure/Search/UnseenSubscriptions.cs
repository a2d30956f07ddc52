namespace SigTroubleshoot.Azure.Search;

/// <summary>Finds the subscriptions that the caller cannot see. Resource Graph silently omits them, so they are read one by one.</summary>
internal static class UnseenSubscriptions
{
    private const int MostAtOnce = 16;

    /// <summary>Reads each subscription, in parallel.</summary>
    /// <param name="reader">The reader to use.</param>
    /// <param name="subscriptions">The subscriptions.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <returns>The subscriptions that could not be read, with the reason; keys ignore case.</returns>
    public static async Task<Dictionary<string, ReadFailure>> FindAsync(ArmReader reader, IReadOnlyList<string> subscriptions, CancellationToken cancellation)
    {
        var failures = new Dictionary<string, ReadFailure>(StringComparer.OrdinalIgnoreCase);
        var gate = new ConcurrencyLimit(Math.Min(MostAtOnce, reader.MaxConcurrency));
        foreach (var subscription in subscriptions)
        {
            await gate.StartAsync(async () =>
            {
                var reading = await reader.GetAsync(ArmPath.Of("/subscriptions/" + subscription), cancellation).ConfigureAwait(false);
                if (reading.Failure is { } failure)
                {
                    lock (failures)
                        failures[subscription] = failure;
                }
            }, cancellation).ConfigureAwait(false);
        }

        await gate.CompleteAsync(cancellation).ConfigureAwait(false);
        return failures;
    }
}
