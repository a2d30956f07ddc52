using SigTroubleshoot.Checks;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery or version does not exist under this group and subscription: wrong name, wrong group, wrong subscription, or deleted.</summary>
/// <remarks>
/// ARM's ResourceNotFound in logs of Image Builder and the Go SDK. A missing definition is DefinitionNotFound. That images
/// shared by role assignment cannot be listed by their consumer: Microsoft's page on sharing galleries.
/// </remarks>
internal sealed class GalleryResourceNotFound : Rule, ILiveCheck<DeploymentReading>
{
    private const string NotFoundCode = "ResourceNotFound";

    public GalleryResourceNotFound() : base("SIG951", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [NotFoundCode];
        Messages =
        [
            "The Resource 'Microsoft.Compute/galleries/<Gallery>' under resource group '<ResourceGroup>' was not found.",
            "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>/versions/<Version>' under resource group '<ResourceGroup>' was not found.",
            "A Version was not found for Shared Image \"<Definition>\" / Gallery \"<Gallery>\" / Resource Group \"<ResourceGroup>\"",
            "Failed to locate Azure Image Gallery image <Definition> of version <Version> in gallery <Gallery>, error: could not find resource",
        ];
        AzPowerShell = "Get-AzGallery | Where-Object Name -eq '<Gallery>'";
        AzureCli = "az sig list --query \"[?name=='<Gallery>'].id\" -o tsv";
    }

    internal override bool Accepts(Sighting sighting) => Absence.IsTold(sighting);

    internal override bool AcceptsCode(AzureError error) =>
        error.HasCode(NotFoundCode) && RequestedResource.Of(error) is { } id && (id.IsGallery || id.IsGalleryVersion);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Existence switch
    {
        ImageExistence.Found => [Answer.Passed()],
        ImageExistence.NoGallery => [Answer.Failed() with { MessageKind = "MessageGallery", Target = reading.Question.Image.GalleryId }],
        // Where somebody shares it, a version that is missing cannot be told from one that is missing in the region; that is SIG601's.
        ImageExistence.NoVersion when reading.Question.Image.IsShared => [],
        ImageExistence.NoVersion => [Answer.Failed() with { MessageKind = "MessageVersion" }],
        ImageExistence.Untold when reading.ImageFailures.FirstOrDefault() is { } failure => [Untold.Decisive(failure)],
        _ => [Untold.WithoutDefinition(reading)],
    };
}
