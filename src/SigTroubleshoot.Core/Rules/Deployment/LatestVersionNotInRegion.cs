using SigTroubleshoot.Checks;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The definition was referenced without a version, and no version that counts as latest is replicated to this region.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table; latest is judged region by region.</remarks>
internal sealed class LatestVersionNotInRegion : Rule, IVerify
{
    public LatestVersionNotInRegion() : base("SIG602", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["GalleryImageNotFound"];
        Messages =
        [
            "The gallery image <GalleryId>/images/<Definition> is not available in <Region> region.",
        ];
        AzPowerShell = GalleryCommands.ListVersionsAzPowerShell;
        AzureCli = GalleryCommands.ListVersionsAzureCli;
    }

    internal override bool Accepts(Sighting sighting)
    {
        if (sighting.Says("/versions/") || sighting.Says("/applications/"))
            return false;

        // The finding is about the definition.
        if (sighting.Values.ContainsKey("GalleryId") && sighting.Values.ContainsKey("Definition"))
            sighting.Values["ResourceId"] = sighting.Value("GalleryId") + "/images/" + sighting.Value("Definition");
        sighting.TrimValue("Region");
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ImageInRegion.VerifyLatestAsync(verification, cancellation);
}
