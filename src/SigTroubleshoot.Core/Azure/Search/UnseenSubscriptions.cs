namespace SigTroubleshoot.Azure.Search;

/// <summary>Which subscriptions the caller may not see. Resource Graph leaves those out without a word, so they are asked one by one.</summary>
internal static class UnseenSubscriptions
{
    private const int MostAtOnce = 16;

    /// <summary>Asks for each subscription, side by side.</summary>
    /// <param name="reader">How to read.</param>
    /// <param name="subscriptions">The subscriptions.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Those that could not be read, with the reason; keys ignore case.</returns>
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
