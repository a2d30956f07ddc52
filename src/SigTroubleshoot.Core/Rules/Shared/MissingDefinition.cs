using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Verifies that the image definition in an error does not exist, and finds the closest name that does.</summary>
internal static class MissingDefinition
{
    private const string NoGallery = "MessageConfirmedNoGallery";

    /// <summary>
    /// Confirmed if the definition does not exist (<c>MessageConfirmedNoGallery</c> if its gallery does not exist either,
    /// <c>MessageConfirmedElsewhere</c> if the gallery is in another resource group), refuted if it exists.
    /// </summary>
    internal static async Task<Answer> VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.DefinitionId is not { } id || !ResourceId.TryParse(id, out var definition) || definition.GalleryId is not { } gallery)
            return await VerifyByNameAsync(verification, cancellation).ConfigureAwait(false);
        var reading = await verification.Azure.ReadDefinitionAsync(id, cancellation).ConfigureAwait(false);
        if (reading.Failure is null)
            return Answer.Refuted(("ExistingRegion", reading.Value?.Location));
        return reading.IsAbsent
            ? await ConfirmAsync(verification, gallery.ToString(), definition.Definition, cancellation).ConfigureAwait(false)
            : Undetermined.Unreadable(id, reading.Failure);
    }

    // The definition is known to be missing, even if its siblings cannot be listed.
    private static async Task<Answer> ConfirmAsync(Verification verification, string galleryId, string name, CancellationToken cancellation)
    {
        var siblings = await verification.Azure.ListDefinitionsAsync(galleryId, cancellation).ConfigureAwait(false);
        if (siblings.Failure?.IsAbsent != true)
            return Answer.Confirmed(("Suggestion", NearestName.Of(name, siblings.Items.Select(sibling => sibling.Name ?? ""))));
        var missing = await MissingGallery.ConfirmAsync(verification, cancellation).ConfigureAwait(false);
        return missing.MessageKind == MissingGallery.Elsewhere ? missing : missing.As(NoGallery);
    }

    // Without the resource group, it is only known that the definition was not found where it was looked up.
    private static async Task<Answer> VerifyByNameAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Gallery"] is not { } galleryName || verification["Definition"] is not { } name || verification.IsShared)
            return Undetermined.Unnamed(NamedThing.Definition);
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var gallery = await GalleryByName.FindAsync(verification.Azure, subscription, galleryName, cancellation).ConfigureAwait(false);
        if (gallery.Failure is { } failure)
            return Answer.NotEvaluated(failure);
        if (!gallery.IsThere)
            return Answer.Confirmed(("SubscriptionId", subscription)).As(NoGallery);
        var id = $"{gallery.Id}/images/{name}";
        var reading = await verification.Azure.ReadDefinitionAsync(id, cancellation).ConfigureAwait(false);
        if (reading.Failure is null)
            return Undetermined.ResourceGroupUnknown(galleryName, gallery.ResourceGroup);
        if (!reading.IsAbsent)
            return Undetermined.Unreadable(id, reading.Failure);
        var answer = await ConfirmAsync(verification, gallery.Id, name, cancellation).ConfigureAwait(false);
        answer.Values["ResourceGroup"] = gallery.ResourceGroup;
        return answer;
    }
}
