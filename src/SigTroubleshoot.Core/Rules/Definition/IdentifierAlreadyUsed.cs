using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Another definition in the same gallery already has this publisher, offer, and SKU.</summary>
/// <remarks>Microsoft's troubleshooting guide, image definition table.</remarks>
internal sealed class IdentifierAlreadyUsed() : Rule("SIG206", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICheck<ImageDefinition>, IVerify, IAnticipate<PlannedDefinition>
{
    // The definition to be deployed; an error names the one that it was about.
    private const string Own = "OwnDefinition";

    internal override RuleText Text => new()
    {
        Message = "Another image definition in the gallery already has this identifier[: publisher '{Publisher}'][, offer '{Offer}'][, SKU '{Sku}'].",
        ["MessageSibling"] = "The image definition[ '{ExistingDefinition}'] already has this identifier[: publisher '{Publisher}'][, offer '{Offer}'][, SKU '{Sku}'].",
        MessageConfirmed = "The image definition[ '{ExistingDefinition}'] has this identifier[: publisher '{Publisher}'][, offer '{Offer}'][, SKU '{Sku}'].",
        MessageRefuted = "No image definition in the gallery[ '{Gallery}'] has this identifier now[: publisher '{Publisher}'][, offer '{Offer}'][, SKU '{Sku}'].",
        Cause = "Another image definition in the same gallery already has this publisher, offer, and SKU. The combination must be unique within a gallery.",
        Remedy = "Change the publisher, offer, or SKU of the new definition, or use the definition that already has them.",
    };

    internal override string[] Sentences =>
    [
        "Gallery image: <Definition> identified by (publisher:<Publisher>, offer:<Offer>, sku:<Sku>) already exists.",
    ];

    public override string AzPowerShell => DefinitionCommands.ListAzPowerShell + " | Select-Object Name, @{ n = 'Publisher'; e = { $_.Identifier.Publisher } }, @{ n = 'Offer'; e = { $_.Identifier.Offer } }, @{ n = 'Sku'; e = { $_.Identifier.Sku } }";

    public override string AzureCli => DefinitionCommands.ListAzureCli + " --query \"[].{name:name, publisher:identifier.publisher, offer:identifier.offer, sku:identifier.sku}\" -o table";

    // The sentence names the existing definition, the request the new one; only their gallery is the same.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Error is { } error && RequestedResource.Of(error) is { Gallery.Length: > 0 } id)
        {
            match.Values["Gallery"] = id.Gallery;
            match.Values["ResourceGroup"] = id.ResourceGroup;
            match.Values["SubscriptionId"] = id.SubscriptionId;
        }

        return true;
    }

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) =>
        request is { Publisher: null } or { Offer: null } or { Sku: null }
            ? []
            // Definitions of one image share the publisher and the offer, so the SKU is what has to differ.
            : request.Siblings.Where(sibling => IsAnother(request, sibling) && sibling.HasIdentifier(request.Publisher, request.Offer, request.Sku)).Take(1).Select(sibling =>
                Answer.Failed(("ExistingDefinition", sibling.Name), ("Publisher", request.Publisher), ("Offer", request.Offer), ("Sku", request.Sku)) with { MessageKind = "MessageSibling", Paths = [PropertyPaths.Sku] });

    // A sibling with the same name is the same definition, sent again.
    private static bool IsAnother(ImageDefinition request, ImageDefinition sibling) =>
        !ReferenceEquals(request, sibling)
        && !Same(request.Name, sibling.Name)
        && AreCompatible(request.GalleryName, sibling.GalleryName)
        && AreCompatible(request.ResourceGroupName, sibling.ResourceGroupName);

    private static bool AreCompatible(string? one, string? other) => one is null || other is null || Same(one, other);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    IEnumerable<AnticipatedError> IAnticipate<PlannedDefinition>.Anticipate(PlannedDefinition plan) => plan.Definition is { Publisher: { } publisher, Offer: { } offer, Sku: { } sku, Name: { } name }
        ? [new((Own, name), ("Publisher", publisher), ("Offer", offer), ("Sku", sku))]
        : [];

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.GalleryId is not { } gallery)
            return Undetermined.Unnamed(NamedThing.Gallery);
        if (verification["Publisher"] is not { } publisher || verification["Offer"] is not { } offer || verification["Sku"] is not { } sku)
            return Undetermined.Unnamed(NamedThing.Publisher);
        var list = await verification.Azure.ListDefinitionsAsync(gallery, cancellation).ConfigureAwait(false);
        // A definition that is deployed again keeps its own identifier.
        if (list.Items.FirstOrDefault(definition => definition.HasIdentifier(publisher, offer, sku) && !Same(definition.Name, verification[Own])) is { } holder)
            return Answer.Confirmed(("ExistingDefinition", holder.Name), ("ExistingId", holder.Id));
        return list.Failure is { } failure ? Undetermined.Unreadable(gallery, failure) : Answer.Refuted();
    }
}
