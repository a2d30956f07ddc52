using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image version does not exist, or has no completed replica in the region of the VM, scale set, or disk.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, VM table. Also seen minutes after publishing (AgentBaker#8373) and when a shared or community
/// ID is in the wrong property (pulumi-aws#5129). A gallery application version is reported with the same sentence.
/// </remarks>
internal sealed class ImageVersionNotInRegion() : Rule("SIG601", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<DeploymentRequest>, IVerify, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ {Version}][ of '{Definition}'][ in gallery '{Gallery}'] is not available[ in {Region}].",
        MessagePassed = "The image version[ {Version}][ of '{Definition}'] is replicated[ to {Region}].",
        ["MessageState"] = "The image version[ {Version}][ of '{Definition}'][ in gallery '{Gallery}'] is not available[ in {Region}][, where its replication state is {State}][; it is available in {Regions}].",
        ["MessageNoTarget"] = "The image version[ {Version}][ of '{Definition}'][ in gallery '{Gallery}'] is not available[ in {Region}] because the region is not one of its target regions[; it is available in {Regions}].",
        ["MessageShared"] = "The shared image version[ {Version}][ of '{Definition}'] was not found[ in {Region}]: it does not exist or has no replica in the region.",
        MessageConfirmed = "The image version[ {Version}] has no replica[ in {Region}], and the region is not one of its target regions[; it is available in {Regions}].",
        ["MessageConfirmedMissing"] = "The image version[ {Version}] does not exist[ in image definition '{Definition}'].",
        ["MessageConfirmedNotReady"] = "The replica of the image version[ {Version}][ in {Region}] is not ready[; its state is {State}][, {Progress}% complete][: {Detail}].",
        ["MessageConfirmedNotStarted"] = "The target region[ {Region}] of the image version[ {Version}] has no replica yet[; the version is available in {Regions}].",
        MessageRefuted = "The image version[ {Version}] is now available[ in {Region}].",
        Cause = "The image version does not exist or has no completed replica in the region of the VM, scale set, or disk. This also happens right after publishing, although the version already reports Succeeded, and when a shared or community ID is in the wrong reference property.",
        Remedy = "Check the version name, then add the region to its target regions and wait until its replication state is Completed, or deploy in a region that has it. If it was published minutes ago, just retry. An image in another owner's gallery (an ID with /CommunityGalleries/ or /SharedGalleries/) can be replicated only by its owner: list the versions in the region and use one of them, choose a different region, or ask the owner.",
    };

    internal override string[] Sentences =>
    [
        "The gallery image <ResourceId>/versions/<Version> is not available in <Region> region.",
    ];

    internal override string[] ErrorCodes => ["GalleryImageNotFound"];

    public override string AzPowerShell => GalleryCommands.AddRegionAzPowerShell;

    public override string AzureCli => GalleryCommands.AddRegionAzureCli;

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!match.Says("/versions/") || match.Says("/applications/"))
            return false;

        // The finding is about the version, so the ID must include it.
        if (match.Values.ContainsKey("ResourceId") && match.Values.ContainsKey("Version"))
            match.Values["ResourceId"] += "/versions/" + match.Value("Version");
        match.TrimValue("Region");
        return true;
    }

    // Other programs have a code of this name, and Azure uses it for applications, too.
    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("GalleryImageNotFound")
        && !error.Says("/applications/")
        && (error.Message.Length == 0 || error.SaysAny("galleries/", "not available in") || RequestedResource.Of(error) is not null);

    // What a template deploys from a version that it creates itself. SIG310 covers a version without its own region.
    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        if (request is { PlannedVersion: { TargetRegions: { Count: > 0 } targets } version, Location: { Length: > 0 } region } && !targets.Any(target => AzureRegion.IsSame(target.Name, region)) && !AzureRegion.IsSame(version.Location, region))
        {
            yield return Answer.Failed(
                ("Version", version.Name),
                ("Definition", version.GalleryImageDefinitionName),
                ("Gallery", version.GalleryName),
                ("Region", region),
                ("Regions", string.Join(", ", targets.Select(target => target.Name)))).As("MessageNoTarget");
        }
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ImageInRegion.VerifyVersionAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        // SIG602 covers the latest version.
        if (reading.Question.Image.IsLatest)
            return [];
        if (reading.Question.Image.IsShared)
            return [CheckShared(reading)];
        if (reading.Version is not { } version)
            return [reading.VersionAnswer?.Failure is { } failure && reading.Existence == ImageExistence.Unknown ? Undetermined.Blocking(failure) : reading.WithoutVersion()];
        if (reading.Region is { } region && region.Is("Completed"))
            return [Answer.Passed()];
        if (version.Version.ReplicationStatus is not { Regions.Count: > 0 } status)
            return [Undetermined.BlockingNoValue(CommonTexts.PropertyReplicationStatus)];
        return
        [
            Answer.Failed(
                ("State", reading.Region?.State),
                ("Regions", string.Join(", ", status.In("Completed").Select(other => AzureRegion.Normalize(other.Region))))) with
            {
                MessageKind = reading.Region is null ? "MessageNoTarget" : "MessageState",
            },
        ];
    }

    private static Answer CheckShared(DeploymentReading reading) => reading switch
    {
        { Existence: ImageExistence.Found } => Answer.Passed(),
        { Existence: ImageExistence.NoVersion } => Answer.Failed() with { MessageKind = "MessageShared" },
        { Existence: ImageExistence.Unknown, VersionAnswer.Failure: { } failure } => Undetermined.Blocking(failure),
        _ => reading.WithoutVersion(),
    };
}
