using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The resource provider Microsoft.Compute as a subscription sees it.</summary>
internal static class ComputeProvider
{
    /// <summary>Its namespace.</summary>
    public const string Name = "Microsoft.Compute";

    private const string Galleries = "galleries";

    /// <summary>Reads it in the subscription that the error names, or else in the session's subscription, and decides on it.</summary>
    public static async Task<Answer> ReadAsync(Verification verification, Func<ResourceProvider, string, Answer> decide, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var reading = await verification.Azure.ReadProviderAsync(subscription, Name, cancellation).ConfigureAwait(false);
        return reading.Value is { } provider ? decide(provider, subscription) : Undetermined.Unreadable("/subscriptions/" + subscription, reading.Failure!);
    }

    /// <summary>Its entry for a type under galleries, or else for galleries themselves; null if it has none.</summary>
    /// <param name="provider">The provider as Azure tells it.</param>
    /// <param name="subType">The type below galleries, such as <c>images/versions</c>; null for galleries themselves.</param>
    public static ProviderResourceType? GalleryType(ResourceProvider provider, string? subType = null) =>
        (subType is null ? null : provider.ResourceType($"{Galleries}/{subType}")) ?? provider.ResourceType(Galleries);

    /// <summary>The names of the regions in which it offers such a type; empty if it does not list any.</summary>
    /// <param name="provider">The provider as Azure tells it.</param>
    /// <param name="subType">The type below galleries; null for galleries themselves.</param>
    public static IEnumerable<string> GalleryRegions(ResourceProvider provider, string? subType = null) =>
        GalleryType(provider, subType)?.Locations.Select(AzureRegion.Normalize) ?? [];
}
