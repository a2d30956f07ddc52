using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Looks for a disk encryption set of which an error gives no more than the name.</summary>
internal static class NamedEncryptionSet
{
    /// <summary>Looks through all groups of a subscription.</summary>
    /// <param name="verification">The finding.</param>
    /// <param name="name">The set's name.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="whenFound">Makes the answer where it is there.</param>
    /// <param name="whenMissing">Makes the answer where it is not.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<Answer> VerifyAsync(
        Verification verification,
        string name,
        string subscription,
        Func<(string Name, string? Value)[], Answer> whenFound,
        Func<(string Name, string? Value)[], Answer> whenMissing,
        CancellationToken cancellation)
    {
        var list = await verification.Azure.ListAsync(ArmPath.InSubscription(subscription, "Microsoft.Compute/diskEncryptionSets"), AzureResourceMapping.Map, cancellation).ConfigureAwait(false);
        if (list.Items.FirstOrDefault(item => string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase)) is { } set)
            return whenFound([("DiskEncryptionSet", set.Id), ("SubscriptionId", subscription), ("Region", set.Location)]);
        return list.Failure is { } failure
            ? Undetermined.Unreadable("/subscriptions/" + subscription, failure)
            : whenMissing([("DiskEncryptionSet", name), ("SubscriptionId", subscription)]);
    }
}
