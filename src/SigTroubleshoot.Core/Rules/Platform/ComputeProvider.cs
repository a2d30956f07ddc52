using SigTroubleshoot.Checks;
using SigTroubleshoot.Json;
using SigTroubleshoot.Live;

namespace SigTroubleshoot.Rules;

/// <summary>The resource provider Microsoft.Compute as a subscription sees it.</summary>
internal static class ComputeProvider
{
    /// <summary>Reads it in the subscription that the error names, else in that of the session, and decides on it.</summary>
    public static async Task<Answer> ReadAsync(Verification verification, Func<JsonValue, string, Answer> decide, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Unverified.Unnamed("Subscription");
        var reading = await verification.Azure.GetAsync(ArmPath.Provider(subscription, "Microsoft.Compute"), cancellation).ConfigureAwait(false);
        return reading.Failure is { } failure ? Unverified.Unread("/subscriptions/" + subscription, failure) : decide(reading.Value, subscription);
    }
}
