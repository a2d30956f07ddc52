using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition was referenced without a version, and no version that counts as latest is replicated to this region.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table; latest is judged region by region.</remarks>
internal sealed class LatestVersionNotInRegion : Rule, IVerify, ILiveCheck<DeploymentReading>
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

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Latest is not { } latest)
            return [];
        if (reading.Existence != ImageExistence.Found)
            return [Untold.WithoutDefinition(reading)];
        if (latest.Failure is { } failure)
            return [Untold.Decisive(failure)];
        // That no version counts anywhere is SIG333's.
        if (!latest.AnyCounts)
            return [Untold.WithoutVersion(reading)];
        var passedOver = ("PassedOver", PassedOver.Tell(latest.PassedOver));
        return [latest.Version.Length > 0 ? Answer.Passed(("Version", latest.Version), passedOver) : Answer.Failed(passedOver) with { MessageKind = "MessagePassedOver" }];
    }
}
