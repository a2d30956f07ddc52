using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Finds a disk encryption set when an error contains only its name.</summary>
internal static class NamedEncryptionSet
{
    /// <summary>Searches all resource groups of a subscription.</summary>
    /// <param name="verification">The finding.</param>
    /// <param name="name">The set's name.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="whenFound">Creates the answer if it exists.</param>
    /// <param name="whenMissing">Creates the answer if it does not exist.</param>
    /// <param name="cancellation">Cancels the read.</param>
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
