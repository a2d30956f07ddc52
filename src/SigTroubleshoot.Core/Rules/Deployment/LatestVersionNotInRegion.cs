using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition was referenced without a version, and no version that counts as latest is replicated to this region.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table; latest is determined per region.</remarks>
internal sealed class LatestVersionNotInRegion() : Rule("SIG602", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, IVerify, ILiveCheck<DeploymentReading>, ILiveCheck<LatestReading>
{
    internal override RuleText Text => new()
    {
        Message = "No image version[ of '{Definition}'][ in gallery '{Gallery}'] that counts as latest is available[ in {Region}].",
        MessagePassed = "The latest version[ of '{Definition}'] has a replica[ in {Region}][: {Version}][; skipped: {Skipped}].",
        ["MessageSkipped"] = "No image version[ of '{Definition}'][ in gallery '{Gallery}'] that counts as latest is available[ in {Region}][; skipped: {Skipped}].",
        ["MessageConfirmedNoDefinition"] = "The image definition[ '{Definition}'] does not exist.",
        MessageConfirmed = "No image version counts as latest[ in {Region}][; skipped: {Versions}].",
        ["MessageConfirmedNotReady"] = "The image versions that would count as latest have no completed replica[ in {Region}][: {Versions}].",
        MessageRefuted = "The image version[ {Version}] counts as latest and is now available[ in {Region}].",
        Cause = "The image definition was referenced without a version, and none of the versions that count as latest is replicated to this region.",
        Remedy = "Replicate a version that is not excluded from latest to the region, or clear exclude from latest for the region. Or specify a version that is available there. Only its owner can replicate a community or direct shared image: list the versions in the region and specify one of them.",
    };

    internal override string[] Sentences =>
    [
        "The gallery image <GalleryId>/images/<Definition> is not available in <Region> region.",
    ];

    internal override string[] ErrorCodes => ["GalleryImageNotFound"];

    public override string AzPowerShell => GalleryCommands.ListVersionsAzPowerShell;

    public override string AzureCli => GalleryCommands.ListVersionsAzureCli;

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Says("/versions/") || match.Says("/applications/"))
            return false;

        // The finding is about the definition.
        if (match.Values.ContainsKey("GalleryId") && match.Values.ContainsKey("Definition"))
            match.Values["ResourceId"] = match.Value("GalleryId") + "/images/" + match.Value("Definition");
        match.TrimValue("Region");
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ImageInRegion.VerifyLatestAsync(verification, cancellation);

    // SIG333 covers the case that no version counts anywhere. That a whole region has none may be intended.
    IEnumerable<Answer> ILiveCheck<LatestReading>.Check(LatestReading reading) => reading.Choice switch
    {
        { Failure: { } failure } => [Answer.NotEvaluated(failure)],
        { AnyCounts: true, Version.Length: 0 } latest => [Answer.Failed(("Skipped", SkippedVersion.Describe(latest.Skipped))) with { Severity = FindingSeverity.Warning, MessageKind = "MessageSkipped" }],
        _ => [],
    };

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Latest is not { } latest)
            return [];
        if (reading.Existence != ImageExistence.Found)
            return [reading.WithoutDefinition()];
        if (latest.Failure is { } failure)
            return [Undetermined.Blocking(failure)];
        // SIG333 covers the case that no version counts anywhere.
        if (!latest.AnyCounts)
            return [reading.WithoutVersion()];
        var skipped = ("Skipped", SkippedVersion.Describe(latest.Skipped));
        return [latest.Version.Length > 0 ? Answer.Passed(("Version", latest.Version), skipped) : Answer.Failed(skipped) with { MessageKind = "MessageSkipped" }];
    }
}
