using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image definition does not exist in the gallery and group that were asked.</summary>
/// <remarks>packer#7809 and #9423 (where "Shared Gallery Image" means the definition), Terraform's data source, Resource Manager's own sentence.</remarks>
internal sealed class DefinitionNotFound() : Rule("SIG208", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<DeploymentReading>
{
    private static readonly string[] OtherSubjects = ["/applications/", "Shared Image Version", "Version Name", "A Version was", "Shared Image Gallery", "Dev Center", "removing from state"];

    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] was not found[ in gallery '{Gallery}'][ in resource group '{ResourceGroup}'].",
        MessagePassed = "The image definition[ '{Definition}'] exists[ in gallery '{Gallery}'].",
        ["MessageShared"] = "The shared image[ '{Definition}'][ of gallery '{Gallery}'] was not found[ in {Region}]: it does not exist, is not shared with the subscription[ '{SubscriptionId}'], or has no version there.",
        MessageConfirmed = "The image definition[ '{Definition}'] does not exist[ in gallery '{Gallery}'][; the nearest name there is '{Suggestion}'].",
        ["MessageConfirmedNoGallery"] = "Neither the image definition[ '{Definition}'] nor its gallery[ '{Gallery}'] exists[ in resource group '{ResourceGroup}'].",
        ["MessageConfirmedElsewhere"] = "The gallery[ '{Gallery}'] is not in the resource group that was asked[, '{AskedResourceGroup}'], but in another[, '{ResourceGroup}']; so the image definition[ '{Definition}'] was not found.",
        MessageRefuted = "The image definition[ '{Definition}'] is there now[, in '{ExistingRegion}']; repeat the request.",
        Cause = "The image definition does not exist in the gallery and resource group that were asked. Packer's sentence means the definition too, even when the gallery itself is there; some az CLI releases look in the VM's resource group instead of the gallery's.",
        Remedy = "Create the image definition before publishing to it, or correct gallery, resource group and subscription. If the group in the message is not the gallery's, pass the full resource id of the image and update the client.",
    };

    internal override string[] Sentences =>
    [
        "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>' under resource group '<ResourceGroup>' was not found.",
        "the Shared Gallery Image to which to publish the managed image version to does not exist in the resource group <ResourceGroup>",
        "Shared Image \"<Definition>\" was not found in Gallery \"<Gallery>\" / Resource Group \"<ResourceGroup>\"",
    ];

    internal override string[] LookalikeSentences =>
    [
        "The Resource 'Microsoft.Compute/images/<Image>' under resource group '<ResourceGroup>' was not found.",
        "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>/versions/<Version>' under resource group '<ResourceGroup>' was not found.",
    ];

    internal override string[] ErrorCodes => ["ResourceNotFound"];

    public override string AzPowerShell => DefinitionCommands.ListAzPowerShell;

    public override string AzureCli => DefinitionCommands.ListAzureCli + " -o table";

    // Terraform misses galleries and versions in much the same words, and a gallery may also lack an application.
    bool ISentenceGuard.Accepts(Sighting sighting) => Absence.IsTold(sighting) && !Array.Exists(OtherSubjects, sighting.Says);

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("ResourceNotFound") && RequestedResource.Of(error) is { IsGalleryImage: true };

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => MissingDefinition.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Existence switch
    {
        ImageExistence.NoDefinition => [Answer.Failed() with { MessageKind = reading.Question.Image.IsShared ? "MessageShared" : "Message", Target = reading.Question.Image.DefinitionId }],
        ImageExistence.Found or ImageExistence.NoVersion => [Answer.Passed()],
        ImageExistence.Unknown when reading.Definition.Failure is { } failure => [Undetermined.Blocking(failure)],
        ImageExistence.Unknown => [Answer.Passed()],
        _ => [reading.WithoutDefinition()],
    };
}
