using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A gallery image was referenced by publisher, offer, and SKU, so Azure looked for a Marketplace image.</summary>
/// <remarks>
/// Terraform (terraform-provider-azurerm#17672). A wrong Marketplace reference causes the same message, so the message alone proves
/// nothing: the rule reports only publishers and versions that do not look like the Marketplace's, and only as possible.
/// </remarks>
internal sealed class MarketplaceReferenceToGalleryImage() : Rule("SIG604", RuleArea.Deployment, FindingSeverity.Warning), ISentenceGuard, ICheck<DeploymentRequest>, IVerify
{
    private const string Code = "PlatformImageNotFound";

    // Most Marketplace versions end in a build date; 1.0.0 is typical of people's own.
    private static readonly Regex OwnVersion = new(@"\A[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}\z", RegexOptions.CultureInvariant);

    internal override RuleText Text => new()
    {
        Message = "Azure looked for a Marketplace image[ '{Publisher}:{Offer}:{Sku}'][, version {Version}], but you may have meant a gallery image.",
        ["MessageCheck"] = "The publisher, offer, and SKU[ '{Publisher}:{Offer}:{Sku}'] match an image definition[ '{Definition}'][ in gallery '{Gallery}'], but Azure will look for a Marketplace image.",
        MessageConfirmed = "The publisher, offer, and SKU[ '{Publisher}:{Offer}:{Sku}'] match your own image definition[ '{Definition}'][ in gallery '{Gallery}'].",
        MessageRefuted = "No image definition in the subscription[ '{SubscriptionId}'] has this publisher, offer, and SKU[ ('{Publisher}:{Offer}:{Sku}')].",
        Cause = "Azure looked for a Marketplace image. If the publisher, offer, and SKU are those of your own image definition, the deployment references it incorrectly: gallery images are referenced only by resource ID.",
        Remedy = "Set imageReference.id to the ID of the image definition or version instead of publisher, offer, and SKU. If you did mean a Marketplace image, check its name and version in the region.",
    };

    internal override string[] ClientSentences => ["The platform image '<Publisher>:<Offer>:<Sku>:<Version>' is not available."];

    internal override string[] ErrorCodes => [Code];

    public override string AzPowerShell => "Get-AzResource -ResourceType Microsoft.Compute/galleries/images -ExpandProperties | Where-Object { $_.Properties.identifier.publisher -eq '<Publisher>' } | Select-Object ResourceId";

    public override string AzureCli => "az vm create -g <VirtualMachineResourceGroup> -n <VirtualMachine> --image <ResourceId>";

    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        if (MarketplacePublishers.Knows(ruleMatch.Value("Publisher")))
            return false;
        if (!string.Equals(ruleMatch.Code, Code, StringComparison.OrdinalIgnoreCase) && !ruleMatch.IsNear(Code))
            return false;
        // Nobody masks a publisher of the Marketplace.
        if (ruleMatch.Evidence != GalleryEvidence.Gallery && ValueFilter.IsReal(ruleMatch.Value("Publisher")) && !OwnVersion.IsMatch(ruleMatch.Value("Version")))
            return false;
        ruleMatch.Confidence = FindingConfidence.Possible;
        return true;
    }

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        var definition = request.KnownDefinitions.FirstOrDefault(known =>
            Same(request.Publisher, known.Publisher) && Same(request.Offer, known.Offer) && Same(request.Sku, known.Sku));
        if (definition is not null)
        {
            yield return Answer.Failed(
                ("Publisher", request.Publisher),
                ("Offer", request.Offer),
                ("Sku", request.Sku),
                ("Gallery", definition.GalleryName),
                ("Definition", definition.Name)) with { MessageKind = "MessageCheck" };
        }
    }

    private static bool Same(string? left, string? right) =>
        !string.IsNullOrWhiteSpace(left) && string.Equals(left!.Trim(), right?.Trim(), StringComparison.OrdinalIgnoreCase);

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        if (verification["Publisher"] is not { } publisher || verification["Offer"] is not { } offer || verification["Sku"] is not { } sku)
            return Undetermined.Unnamed(NamedThing.Publisher);
        var galleries = await verification.Azure.ListGalleriesAsync(subscription, cancellation).ConfigureAwait(false);
        var missed = galleries.Failure is { } failure ? Undetermined.Unreadable("/subscriptions/" + subscription, failure) : null;
        foreach (var id in galleries.Items.Select(gallery => gallery.Id).OfType<string>())
        {
            var definitions = await verification.Azure.ListDefinitionsAsync(id, cancellation).ConfigureAwait(false);
            if (definitions.Items.FirstOrDefault(definition => Same(definition.Publisher, publisher) && Same(definition.Offer, offer) && Same(definition.Sku, sku)) is { } found)
                return Answer.Confirmed(("ResourceId", found.Id), ("Definition", found.Name), ("Gallery", found.GalleryName));
            if (definitions.Failure is { } unread)
                missed ??= Undetermined.Unreadable(id, unread);
        }

        return missed ?? Answer.Refuted(("SubscriptionId", subscription));
    }
}
