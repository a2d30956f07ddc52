using SigTroubleshoot.Checks;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The named version does not exist, or has no finished replica in the region of the VM, scale set or disk.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, VM table. Seen also minutes after publishing (AgentBaker#8373) and when a shared or community
/// id stands in the wrong property (pulumi-aws#5129). A gallery application version is reported in the same words.
/// </remarks>
internal sealed class ImageVersionNotInRegion : Rule, IVerify
{
    public ImageVersionNotInRegion() : base("SIG601", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["GalleryImageNotFound"];
        Messages =
        [
            "The gallery image <ResourceId>/versions/<Version> is not available in <Region> region.",
        ];
        AzPowerShell = GalleryCommands.AddRegionAzPowerShell;
        AzureCli = GalleryCommands.AddRegionAzureCli;
    }

    internal override bool Accepts(Sighting sighting)
    {
        if (!sighting.Says("/versions/") || sighting.Says("/applications/"))
            return false;

        // The finding is about the version, so its id is the whole one.
        if (sighting.Values.ContainsKey("ResourceId") && sighting.Values.ContainsKey("Version"))
            sighting.Values["ResourceId"] += "/versions/" + sighting.Value("Version");
        sighting.TrimValue("Region");
        return true;
    }

    internal override bool AcceptsCode(AzureError error) => error.Code == "GalleryImageNotFound";

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ImageInRegion.VerifyVersionAsync(verification, cancellation);
}
