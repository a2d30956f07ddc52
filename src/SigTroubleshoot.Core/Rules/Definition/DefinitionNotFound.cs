using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image definition does not exist in the requested gallery and resource group.</summary>
/// <remarks>packer#7809 and #9423 (where "Shared Gallery Image" means the definition; since packer-plugin-azure#423 the message names both), Terraform's data source, and Resource Manager's own sentence.</remarks>
internal sealed class DefinitionNotFound() : Rule("SIG208", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<DeploymentReading>
{
    private static readonly string[] OtherSubjects = ["/applications/", "Shared Image Version", "Version Name", "A Version was", "Shared Image Gallery", "Dev Center", "removing from state"];

    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] was not found[ in gallery '{Gallery}'][ in resource group '{ResourceGroup}'].",
        MessagePassed = "The image definition[ '{Definition}'] exists[ in gallery '{Gallery}'].",
        ["MessageShared"] = "The shared image[ '{Definition}'][ in gallery '{Gallery}'] was not found[ in {Region}]: it does not exist, is not shared with the subscription[ '{SubscriptionId}'], or has no version in the region.",
        MessageConfirmed = "The image definition[ '{Definition}'] does not exist[ in gallery '{Gallery}'][; the closest name there is '{Suggestion}'].",
        ["MessageConfirmedNoGallery"] = "Neither the image definition[ '{Definition}'] nor its gallery[ '{Gallery}'] exists[ in resource group '{ResourceGroup}'].",
        ["MessageConfirmedElsewhere"] = "The gallery[ '{Gallery}'] is not in the requested resource group[ '{AskedResourceGroup}'] but in another one[, '{ResourceGroup}'], so the image definition[ '{Definition}'] was not found.",
        MessageRefuted = "The image definition[ '{Definition}'] exists now[, in '{ExistingRegion}']; retry the request.",
        Cause = "The image definition does not exist in the requested gallery and resource group. Packer's message refers to the definition too, even if the gallery itself exists. Some Azure CLI releases look in the VM's resource group instead of the gallery's.",
        Remedy = "Create the image definition before you publish to it, or correct the gallery, resource group, and subscription. If the resource group in the message is not the gallery's, pass the full resource ID of the image and update the client.",
    };

    internal override string[] Sentences =>
    [
        "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>' under resource group '<ResourceGroup>' was not found.",
        "the Shared Gallery Image '<Gallery>' to which to publish the managed image version to does not exist in the resource group '<ResourceGroup>' or does not contain managed image '<Definition>'",
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

    // Terraform reports missing galleries and versions in similar words, and so does a missing gallery application.
    bool ISentenceGuard.Accepts(RuleMatch match) => NotFoundSentence.IsTold(match) && !Array.Exists(OtherSubjects, match.Says);

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
