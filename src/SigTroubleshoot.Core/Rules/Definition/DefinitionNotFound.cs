using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image definition does not exist in the gallery and group that were asked.</summary>
/// <remarks>packer#7809 and #9423 (where "Shared Gallery Image" means the definition), Terraform's data source, Resource Manager's own sentence.</remarks>
internal sealed class DefinitionNotFound : Rule, IVerify, ILiveCheck<DeploymentReading>
{
    private static readonly string[] OtherSubjects = ["/applications/", "Shared Image Version", "Version Name", "A Version was", "Shared Image Gallery", "Dev Center", "removing from state"];

    public DefinitionNotFound() : base("SIG208", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ResourceNotFound"];
        Messages =
        [
            "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>' under resource group '<ResourceGroup>' was not found.",
            "the Shared Gallery Image to which to publish the managed image version to does not exist in the resource group <ResourceGroup>",
            "Shared Image \"<Definition>\" was not found in Gallery \"<Gallery>\" / Resource Group \"<ResourceGroup>\"",
        ];
        Lookalikes =
        [
            "The Resource 'Microsoft.Compute/images/<Image>' under resource group '<ResourceGroup>' was not found.",
            "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>/versions/<Version>' under resource group '<ResourceGroup>' was not found.",
        ];
        AzPowerShell = DefinitionCommands.ListAzPowerShell;
        AzureCli = DefinitionCommands.ListAzureCli + " -o table";
    }

    // Terraform misses galleries and versions in much the same words, and a gallery may also lack an application.
    internal override bool Accepts(Sighting sighting) => Absence.IsTold(sighting) && !Array.Exists(OtherSubjects, sighting.Says);

    internal override bool AcceptsCode(AzureError error) =>
        error.HasCode("ResourceNotFound") && RequestedResource.Of(error) is { IsGalleryImage: true };

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => MissingDefinition.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Existence switch
    {
        ImageExistence.NoDefinition => [Answer.Failed() with { MessageKind = reading.Question.Image.IsShared ? "MessageShared" : "Message", Target = reading.Question.Image.DefinitionId }],
        ImageExistence.Found or ImageExistence.NoVersion => [Answer.Passed()],
        ImageExistence.Untold when reading.Definition.Failure is { } failure => [Untold.Decisive(failure)],
        ImageExistence.Untold => [Answer.Passed()],
        _ => [Untold.WithoutDefinition(reading)],
    };
}
