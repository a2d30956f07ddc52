using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition (or gallery) the version should be published to is not known under this subscription and group, or was created so recently that the service does not see it yet.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the code is the one seen with the same sentence about a gallery.</remarks>
internal sealed class ParentDefinitionNotFound : Rule, IVerify
{
    public ParentDefinitionNotFound() : base("SIG304", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ParentResourceNotFound"];
        Messages =
        [
            "Can not perform requested operation on nested resource. Parent resource '<Gallery>/<Definition>' not found.",
            "Can not perform requested operation on nested resource. Parent resource <Gallery>/<Definition> not found",
            "Failed to perform '<Action>' on resource(s) of type 'galleries/images/versions', because the parent resource '<ResourceId>' could not be found.",
        ];
        AzPowerShell = DefinitionCommands.ShowAzPowerShell;
        AzureCli = DefinitionCommands.ShowAzureCli;
    }

    internal override bool Accepts(Sighting sighting) => NestedGalleryName.IsAccepted(sighting);

    internal override bool AcceptsCode(AzureError error) =>
        error.HasCode("ParentResourceNotFound") && RequestedResource.Of(error) is { IsGalleryVersion: true };

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => MissingDefinition.VerifyAsync(verification, cancellation);
}
