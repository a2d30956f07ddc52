using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The service cannot find the gallery for the definition: its name, resource group, or subscription is wrong, or it was created only seconds ago and is not visible everywhere yet.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table; in logs of OpenShift's installer it appears right after the
/// gallery was created. The same sentence with a slash in the parent's name is about a version.
/// </remarks>
internal sealed class ParentGalleryNotFound() : Rule("SIG207", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedDefinition>
{
    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] for the image definition was not found[ in resource group '{ResourceGroup}'].",
        MessageConfirmed = "The gallery[ '{Gallery}'] does not exist[ in resource group '{ResourceGroup}'][ in subscription '{SubscriptionId}'].",
        ["MessageConfirmedElsewhere"] = "The gallery[ '{Gallery}'] does not exist[ in resource group '{AskedResourceGroup}']; a gallery with this name is in another resource group[, '{ResourceGroup}'].",
        MessageRefuted = "The gallery[ '{Gallery}'] exists now[, in '{ExistingRegion}']; it was probably created only seconds earlier. Retry the same request unchanged.",
        Cause = "The service cannot find the gallery for the image definition: its name, resource group, or subscription is wrong, or it was created only seconds ago and is not visible everywhere yet.",
        Remedy = "Check the gallery, resource group, and subscription. Create the gallery if it is missing. If it was just created, wait a minute and retry the same request unchanged.",
    };

    internal override string[] Sentences =>
    [
        "Can not perform requested operation on nested resource. Parent resource '<Gallery>' not found.",
        "Can not perform requested operation on nested resource. Parent resource <Gallery> not found.",
        "Failed to perform '<Action>' on resource(s) of type 'galleries/images', because the parent resource '<ResourceId>' could not be found.",
    ];

    internal override string[] ErrorCodes => ["ParentResourceNotFound"];

    public override string AzPowerShell => "Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>";

    public override string AzureCli => "az sig show -g <ResourceGroup> -r <Gallery>";

    // Resource Manager uses this sentence for every parent: virtual networks, SQL servers, key vaults.
    bool ISentenceGuard.Accepts(RuleMatch match) =>
        match.Evidence == GalleryEvidence.Gallery
        || (match.Evidence == GalleryEvidence.None && NameHints.LooksLikeGallery(match.Value("Gallery")));

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("ParentResourceNotFound") && RequestedResource.Of(error) is { IsGalleryImage: true };

    IEnumerable<AnticipatedError> IAnticipate<PlannedDefinition>.Anticipate(PlannedDefinition plan) =>
        plan.HasGallery ? [] : [new(("Gallery", plan.Definition.GalleryName))];

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => MissingGallery.VerifyAsync(verification, cancellation);
}
