using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Verifies that the gallery in an error does not exist, and finds where it is instead.</summary>
internal static class MissingGallery
{
    /// <summary>The kind of text for a gallery with the same name in another resource group.</summary>
    internal const string Elsewhere = "MessageConfirmedElsewhere";

    /// <summary>
    /// Confirmed if the gallery does not exist (<c>MessageConfirmedElsewhere</c> if another resource group has one with its name),
    /// refuted if it exists.
    /// </summary>
    internal static async Task<Answer> VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.GalleryId is not { } id)
            return await VerifyByNameAsync(verification, cancellation).ConfigureAwait(false);
        var gallery = await verification.Azure.ReadGalleryAsync(id, cancellation).ConfigureAwait(false);
        if (gallery.IsAbsent)
            return await ConfirmAsync(verification, cancellation).ConfigureAwait(false);
        return gallery.Failure is { } failure ? Undetermined.Unreadable(id, failure) : Answer.Refuted(("ExistingRegion", gallery.Value?.Location));
    }

    /// <summary>The confirmation that the gallery does not exist, with its actual resource group.</summary>
    internal static async Task<Answer> ConfirmAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription || verification["Gallery"] is not { } name)
            return Answer.Confirmed();
        var asked = ResourceId.TryParse(verification.GalleryId, out var id) ? id.ResourceGroup : null;
        var other = await GalleryByName.FindAsync(verification.Azure, subscription, name, cancellation).ConfigureAwait(false);

        // The command shows the existing gallery; the message still names the requested resource group.
        return other.IsThere && !string.Equals(other.ResourceGroup, asked, StringComparison.OrdinalIgnoreCase)
            ? Answer.Confirmed(("AskedResourceGroup", asked), ("ResourceGroup", other.ResourceGroup), ("ExistingId", other.Id)).As(Elsewhere)
            : Answer.Confirmed();
    }

    // Without the resource group, it is only known that the gallery was not found where it was looked up.
    private static async Task<Answer> VerifyByNameAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Gallery"] is not { } name || verification.IsShared)
            return Undetermined.Unnamed(NamedThing.Gallery);
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var gallery = await GalleryByName.FindAsync(verification.Azure, subscription, name, cancellation).ConfigureAwait(false);
        if (gallery.Failure is { } failure)
            return Answer.NotEvaluated(failure);
        return gallery.IsThere ? Undetermined.ResourceGroupUnknown(name, gallery.ResourceGroup) : Answer.Confirmed(("SubscriptionId", subscription));
    }
}
