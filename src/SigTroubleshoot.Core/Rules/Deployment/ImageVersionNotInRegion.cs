using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The named version does not exist, or has no finished replica in the region of the VM, scale set or disk.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, VM table. Seen also minutes after publishing (AgentBaker#8373) and when a shared or community
/// id stands in the wrong property (pulumi-aws#5129). A gallery application version is reported in the same words.
/// </remarks>
internal sealed class ImageVersionNotInRegion : Rule, IVerify, ILiveCheck<DeploymentReading>
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

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        // Of the latest version it is SIG602's.
        if (reading.Question.Image.IsLatest)
            return [];
        if (reading.Question.Image.IsShared)
            return [CheckShared(reading)];
        if (reading.Version is not { } version)
            return [reading.VersionAnswer?.Failure is { } failure && reading.Existence == ImageExistence.Untold ? Untold.Decisive(failure) : Untold.WithoutVersion(reading)];
        if (reading.Region is { } region && region.Is("Completed"))
            return [Answer.Passed()];
        if (version.Status is null)
            return [Untold.DecisiveNotTold("how far the replication is")];
        return
        [
            Answer.Failed(
                ("State", reading.Region?.State),
                ("Regions", string.Join(", ", version.Status.Regions.Where(other => string.Equals(other.State, "Completed", StringComparison.OrdinalIgnoreCase)).Select(other => AzureRegion.Normalize(other.Region))))) with
            {
                MessageKind = reading.Region is null ? "MessageNoTarget" : "MessageState",
            },
        ];
    }

    private static Answer CheckShared(DeploymentReading reading) => reading switch
    {
        { Existence: ImageExistence.Found } => Answer.Passed(),
        { Existence: ImageExistence.NoVersion } => Answer.Failed() with { MessageKind = "MessageShared" },
        { Existence: ImageExistence.Untold, VersionAnswer.Failure: { } failure } => Untold.Decisive(failure),
        _ => Untold.WithoutVersion(reading),
    };
}
