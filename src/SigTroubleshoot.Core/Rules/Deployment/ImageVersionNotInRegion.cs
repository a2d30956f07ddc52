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
internal sealed class ImageVersionNotInRegion() : Rule("SIG601", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ {Version}][ of '{Definition}'][ in gallery '{Gallery}'] is not available[ in {Region}].",
        MessagePassed = "The image version[ {Version}][ of '{Definition}'] has its replicas[ in {Region}].",
        ["MessageState"] = "The image version[ {Version}][ of '{Definition}'][ in gallery '{Gallery}'] is not available[ in {Region}][, where its replication is {State}][; it is available in {Regions}].",
        ["MessageNoTarget"] = "The image version[ {Version}][ of '{Definition}'][ in gallery '{Gallery}'] is not available[ in {Region}], which is no target region of it[; it is available in {Regions}].",
        ["MessageShared"] = "The shared image version[ {Version}][ of '{Definition}'] was not found[ in {Region}]: it does not exist or has no replica there.",
        MessageConfirmed = "The version[ {Version}] has no replica[ in {Region}] and does not name this region as a target[; it is in {Regions}].",
        ["MessageConfirmedMissing"] = "The version[ {Version}] does not exist[ in definition '{Definition}'].",
        ["MessageConfirmedNotReady"] = "The replica of the version[ {Version}][ in {Region}] is not ready[; its state is {State}][, {Progress} % done][: {Detail}].",
        ["MessageConfirmedNotStarted"] = "The version[ {Version}] names the region[ {Region}] as a target, but no replica is there yet[; it is in {Regions}].",
        MessageRefuted = "The version[ {Version}] is available[ in {Region}] now.",
        Cause = "The named version does not exist or has no finished replica in the region of the VM, scale set or disk. Seen also right after publishing although the version already said Succeeded, and when a shared or community id is put into the wrong reference property.",
        Remedy = "Check the version name, then add the region to its target regions and wait until its replication state is Completed; or deploy in a region that has it. If it was published minutes ago, just retry. An image of somebody else's gallery only its owner can replicate.",
    };

    internal override string[] Sentences =>
    [
        "The gallery image <ResourceId>/versions/<Version> is not available in <Region> region.",
    ];

    internal override string[] ErrorCodes => ["GalleryImageNotFound"];

    public override string AzPowerShell => GalleryCommands.AddRegionAzPowerShell;

    public override string AzureCli => GalleryCommands.AddRegionAzureCli;

    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        if (!sighting.Says("/versions/") || sighting.Says("/applications/"))
            return false;

        // The finding is about the version, so its id is the whole one.
        if (sighting.Values.ContainsKey("ResourceId") && sighting.Values.ContainsKey("Version"))
            sighting.Values["ResourceId"] += "/versions/" + sighting.Value("Version");
        sighting.TrimValue("Region");
        return true;
    }

    bool ICodeGuard.Accepts(AzureError error) => error.Code == "GalleryImageNotFound";

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ImageInRegion.VerifyVersionAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        // Of the latest version it is SIG602's.
        if (reading.Question.Image.IsLatest)
            return [];
        if (reading.Question.Image.IsShared)
            return [CheckShared(reading)];
        if (reading.Version is not { } version)
            return [reading.VersionAnswer?.Failure is { } failure && reading.Existence == ImageExistence.Unknown ? Undetermined.Blocking(failure) : reading.WithoutVersion()];
        if (reading.Region is { } region && region.Is("Completed"))
            return [Answer.Passed()];
        if (version.Version.ReplicationStatus is not { } status)
            return [Undetermined.BlockingNoValue("how far the replication is")];
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
