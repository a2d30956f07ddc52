using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Compares a VM size with the image to be deployed, for the rules about generations and architectures.</summary>
internal static class VmSizeOfImage
{
    /// <summary>Reads the size, and the image definition if the error names one, and decides on both.</summary>
    /// <param name="verification">The finding.</param>
    /// <param name="decide">Decides on the size, the definition (null without one) and the region.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public static async Task<Answer> VerifyAsync(Verification verification, Func<VmSize, ImageDefinition?, string, Answer> decide, CancellationToken cancellation)
    {
        if (verification["VmSize"] is not { } size)
            return Undetermined.Unnamed(NamedThing.VmSize);
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        ImageDefinition? definition = null;
        if (verification.NamedDefinitionId() is { } id && verification.PathOf(id) is { } path)
        {
            var reading = await verification.Azure.GetAsync(path, ImageDefinitionMapping.Map, cancellation).ConfigureAwait(false);
            if (reading.Failure is { } unread)
                return Undetermined.Unreadable(id, unread);
            definition = reading.Value;
        }

        // A size is the same everywhere, so any region that offers it will do.
        if ((verification["Region"] ?? definition?.Location) is not { Length: > 0 } region)
            return Undetermined.Unnamed(NamedThing.Region);
        var list = await verification.Azure.FindVmSizeAsync(subscription, region, size, cancellation).ConfigureAwait(false);
        if (list.Failure is { } failure)
            return Undetermined.Unreadable("/subscriptions/" + subscription, failure);
        return list.Items.Count > 0
            ? decide(list.Items[0], definition, region)
            : Undetermined.SizeNotOffered(size, region);
    }

    /// <summary>A property of the definition, or Azure's default if it is absent; without a definition, what the error says.</summary>
    /// <param name="definition">The definition; null if the error names none.</param>
    /// <param name="property">Its property; null if it is absent.</param>
    /// <param name="fallback">Azure's default.</param>
    /// <param name="stated">What the error says.</param>
    public static string? Of(ImageDefinition? definition, string? property, string fallback, string? stated) =>
        definition is null ? stated : property is { Length: > 0 } ? property : fallback;
}
