using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery already holds a definition of this name whose location differs from the one in the request.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table; the code is the one Resource Manager gives with this
/// sentence for other types.
/// </remarks>
internal sealed class DefinitionExistsInOtherLocation : Rule, IVerify
{
    public DefinitionExistsInOtherLocation() : base("SIG209", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidResourceLocation"];
        Messages =
        [
            "The resource '<Gallery>/<Definition>' already exists in location '<ExistingRegion>' in resource group '<ResourceGroup>'.",
            "The resource <Gallery>/<Definition> already exists in location <ExistingRegion> in resource group <ResourceGroup>.",
            "The resource '<Gallery>/<Definition>' already exists in location '<ExistingRegion>' in resource group '<ResourceGroup>'. A resource with the same name cannot be created in location '<Region>'.",
        ];
        AzPowerShell = $"({DefinitionCommands.ShowAzPowerShell}).Location";
        AzureCli = DefinitionCommands.ShowAzureCli + " --query location -o tsv";
    }

    internal override bool Accepts(Sighting sighting) => NestedGalleryName.IsAccepted(sighting);

    internal override bool AcceptsCode(AzureError error) =>
        error.HasCode("InvalidResourceLocation") && RequestedResource.Of(error) is { IsGalleryImage: true };

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.DefinitionId is { } id
            ? await ExistingLocation.VerifyAsync(verification, id, cancellation).ConfigureAwait(false)
            : Unverified.Unnamed("Definition");
}
