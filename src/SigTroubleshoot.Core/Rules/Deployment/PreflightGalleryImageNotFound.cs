using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Template validation found no usable version of the image in the region.</summary>
/// <remarks>Az PowerShell and template deployments; Microsoft's guide does not list it.</remarks>
internal sealed class PreflightGalleryImageNotFound : Rule, IVerify
{
    public PreflightGalleryImageNotFound() : base("SIG603", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidTemplateDeployment", "InvalidParameter"];
        Messages =
        [
            "In region <Region>, the following list of Shared Image Gallery images referenced from the deployment template were not found: <ResourceId>. Please check that at least one image has been replicated to <Region>",
        ];
        Lookalikes =
        [
            "The following list of images referenced from the deployment template are not found: Publisher: <Publisher>, Offer: <Offer>, Sku: <Sku>, Version: <Version>.",
        ];
        AzPowerShell = GalleryCommands.ListVersionsAzPowerShell;
        AzureCli = GalleryCommands.ListVersionsAzureCli;
    }

    // The region ends the sentence, and the service goes on: "… to westus2 or that the 'exclude from latest' flag is set to false."
    internal override bool Accepts(Sighting sighting)
    {
        if (sighting.Value("Region").IndexOf(" or ", StringComparison.Ordinal) is var end and > 0)
            sighting.Values["Region"] = sighting.Value("Region").Substring(0, end);
        sighting.TrimValue("Region");
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.NamedVersionId() is null ? ImageInRegion.VerifyLatestAsync(verification, cancellation) : ImageInRegion.VerifyVersionAsync(verification, cancellation);
}
