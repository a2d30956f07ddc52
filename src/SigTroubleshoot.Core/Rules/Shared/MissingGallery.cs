using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Verifies that the gallery of an error does not exist, and looks where it may be instead.</summary>
internal static class MissingGallery
{
    /// <summary>The kind of text that tells of a gallery of the same name in another group.</summary>
    internal const string Elsewhere = "MessageConfirmedElsewhere";

    /// <summary>
    /// Confirmed where the gallery is missing (<c>MessageConfirmedElsewhere</c> where another group holds one of its name),
    /// refuted where it is there.
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

    /// <summary>The confirmation that the gallery is missing, with the place where it is instead.</summary>
    internal static async Task<Answer> ConfirmAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription || verification["Gallery"] is not { } name)
            return Answer.Confirmed();
        var asked = ResourceId.TryParse(verification.GalleryId, out var id) ? id.ResourceGroup : null;
        var other = await GalleryByName.FindAsync(verification.Azure, subscription, name, cancellation).ConfigureAwait(false);

        // The command shall show the gallery that is there; the message still tells which group was asked.
        return other.IsThere && !string.Equals(other.ResourceGroup, asked, StringComparison.OrdinalIgnoreCase)
            ? Answer.Confirmed(("AskedResourceGroup", asked), ("ResourceGroup", other.ResourceGroup), ("ExistingId", other.Id)).As(Elsewhere)
            : Answer.Confirmed();
    }

    // Without the group it is only known that the gallery was not found where it was asked for.
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
