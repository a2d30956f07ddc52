using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The request references the latest version of a definition, but none counts as latest: there is no version yet, or every version is excluded from latest.</summary>
/// <remarks>Microsoft's troubleshooting guide, table of VMs and scale sets.</remarks>
internal sealed class NoVersionIncludedInLatest() : Rule("SIG333", RuleArea.Version, FindingSeverity.Error), ILiveCheck<VersionReading>, IVerify, ILiveCheck<DeploymentReading>, ILiveCheck<LatestReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] has no image version that counts as latest.",
        MessageConfirmed = "The image definition[ '{Definition}'] has versions[ ({Count})], but none counts as latest: each is excluded or not ready[; the newest is {Version}].",
        ["MessageConfirmedEmpty"] = "The image definition[ '{Definition}'] has no image versions.",
        MessageRefuted = "The image definition[ '{Definition}'] now has an image version that counts as latest[, {Version}].",
        ["MessageAllExcluded"] = "Every version of the image definition[ '{Definition}'] is excluded from latest, so only a specific version can be deployed.",
        MessagePassed = "The image definition[ '{Definition}'] has an image version that counts as latest.",
        ["MessageNone"] = "The image definition[ '{Definition}'] has no image versions, so there is no latest version.",
        Cause = "The request references the latest version of an image definition, but none counts as latest: there is no version yet, or every version is excluded from latest.",
        Remedy = "Publish a version, or clear exclude from latest on one of them. Specifying an exact version in the deployment also works.",
    };

    internal override string[] Sentences =>
    [
        "There is no latest image version exists for \"<ResourceId>\"",
    ];

    public override string AzPowerShell => GalleryCommands.ListVersionsAzPowerShell;

    public override string AzureCli => GalleryCommands.ListVersionsAzureCli;

    // A version in the text is the one to be created or deployed; only Azure shows which ones exist.
    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) =>
        values.ContainsKey("Count")
            ? new RuleCommands(VersionCommands.UpdateAzPowerShell + " -PublishingProfileExcludeFromLatest:$false", VersionCommands.UpdateAzureCli + " --set publishingProfile.excludeFromLatest=false")
            : base.CommandsFor(values);

    // Specifying a version still works, so for an existing version it is only a warning.
    IEnumerable<Answer> ILiveCheck<VersionReading>.Check(VersionReading reading) =>
        reading.AllExcludedFromLatest ? [Answer.Failed(("Definition", reading.Version.GalleryImageDefinitionName)) with { Severity = FindingSeverity.Warning, MessageKind = "MessageAllExcluded" }] : [];

    IEnumerable<Answer> ILiveCheck<LatestReading>.Check(LatestReading reading) =>
        reading.Choice is { AnyCounts: false, Failure: null } ? [Answer.Failed(("Definition", reading.Definition.Definition)) with { Severity = FindingSeverity.Warning, MessageKind = "MessageAllExcluded" }] : [];

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.DefinitionId is not { } id)
            return verification.IsShared ? Undetermined.SharedByOthers() : Undetermined.Unnamed(NamedThing.Definition);
        var versions = await verification.Azure.ListVersionsAsync(id, cancellation).ConfigureAwait(false);
        var ordered = LatestOrder.HighestFirst(versions.Items).ToList();
        if (ordered.Find(Counts) is { } version)
            return Answer.Refuted(("Version", version.Name));
        if (versions.Failure is { } failure)
            return Undetermined.Unreadable(id, failure);
        return versions.Items.Count == 0
            ? Answer.Confirmed().As("MessageConfirmedEmpty")
            : Answer.Confirmed(("Count", versions.Items.Count.ToString(CultureInfo.InvariantCulture)), ("Version", ordered.FirstOrDefault()?.Name));
    }

    /// <summary>Whether a version counts as latest in some region: it is complete, and not all of its regions are excluded.</summary>
    private static bool Counts(ImageVersion version) =>
        LatestOrder.Counts(version) && !version.IsProvisioning("Creating") && !version.IsProvisioning("Failed") && !version.IsProvisioning("Deleting");

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Latest is not { } latest)
            return [];
        if (reading.Existence != ImageExistence.Found)
            return [reading.WithoutDefinition()];
        if (latest is { Failure: { } failure, VersionCount: 0 })
            return [Undetermined.Blocking(failure)];
        return [latest.AnyCounts ? Answer.Passed() : Answer.Failed(("Skipped", SkippedVersion.Describe(latest.Skipped))) with { MessageKind = latest.VersionCount == 0 ? "MessageNone" : "Message" }];
    }
}
