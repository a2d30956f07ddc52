using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition (or gallery) for the version does not exist in this subscription and resource group, or was created so recently that the service does not see it yet.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the code is the one seen with the same sentence about a gallery.</remarks>
internal sealed class ParentDefinitionNotFound() : Rule("SIG304", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] for the image version was not found[ in gallery '{Gallery}'][ in resource group '{ResourceGroup}'].",
        MessageConfirmed = "The image definition[ '{Definition}'] does not exist[ in gallery '{Gallery}'][; the closest name there is '{Suggestion}'].",
        ["MessageConfirmedNoGallery"] = "Neither the image definition[ '{Definition}'] nor its gallery[ '{Gallery}'] exists[ in resource group '{ResourceGroup}'].",
        ["MessageConfirmedElsewhere"] = "The gallery[ '{Gallery}'] is not in the requested resource group[ '{AskedResourceGroup}'] but in another one[, '{ResourceGroup}'], so the image definition[ '{Definition}'] was not found.",
        MessageRefuted = "The image definition[ '{Definition}'] exists now[, in '{ExistingRegion}']; it was probably created only seconds earlier. Retry the same request unchanged.",
        Cause = "The image definition (or gallery) for the image version does not exist in this subscription and resource group, or was created so recently that the service does not see it yet.",
        Remedy = "Check the gallery, definition, resource group, and subscription. Create what is missing. If the definition is new, wait a minute and retry the request unchanged.",
    };

    internal override string[] Sentences =>
    [
        "Can not perform requested operation on nested resource. Parent resource '<Gallery>/<Definition>' not found.",
        "Can not perform requested operation on nested resource. Parent resource <Gallery>/<Definition> not found",
        "Failed to perform '<Action>' on resource(s) of type 'galleries/images/versions', because the parent resource '<ResourceId>' could not be found.",
    ];

    internal override string[] ErrorCodes => ["ParentResourceNotFound"];

    public override string AzPowerShell => DefinitionCommands.ShowAzPowerShell;

    public override string AzureCli => DefinitionCommands.ShowAzureCli;

    bool ISentenceGuard.Accepts(RuleMatch match) => NestedGalleryName.IsAccepted(match);

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("ParentResourceNotFound") && RequestedResource.Of(error) is { IsGalleryVersion: true };

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) =>
        plan.HasDefinition ? [] : [new(("Definition", plan.Version.GalleryImageDefinitionName))];

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => MissingDefinition.VerifyAsync(verification, cancellation);
}
