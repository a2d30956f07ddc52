using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The resource provider Microsoft.Compute as a subscription sees it.</summary>
internal static class ComputeProvider
{
    /// <summary>Reads it in the subscription that the error names, or else in the session's subscription, and decides on it.</summary>
    public static async Task<Answer> ReadAsync(Verification verification, Func<ResourceProvider, string, Answer> decide, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var reading = await verification.Azure.ReadProviderAsync(subscription, ResourceProvider.Compute, cancellation).ConfigureAwait(false);
        return reading.Value is { } provider ? decide(provider, subscription) : Undetermined.Unreadable("/subscriptions/" + subscription, reading.Failure!);
    }
}
