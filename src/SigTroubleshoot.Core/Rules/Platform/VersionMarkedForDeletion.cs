using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An update targets a version that is being deleted, or whose deletion got stuck.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table. Its sentence has a typo ("is not on allowed"), so the corrected form is here as well; the service may use the version's name or ID.</remarks>
internal sealed class VersionMarkedForDeletion() : Rule("SIG932", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ILiveCheck<VersionReading>, IVerify, ILiveCheck<DeploymentReading>, ILiveCheck<LatestReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] cannot be updated because it is being deleted.",
        ["MessageDeleting"] = "The image version[ '{Version}'] is being deleted.",
        MessagePassed = "The image version[ {Version}] is not being deleted.",
        MessageConfirmed = "The image version[ {Version}] is being deleted[ (state {State})].",
        ["MessageConfirmedFailed"] = "The image version[ {Version}] is in a failed state, as after a deletion that stopped halfway; delete it again.",
        MessageRefuted = "The image version[ {Version}] is not being deleted[ (state {State})].",
        ["MessageRefutedGone"] = "The image version[ {Version}] is deleted, so it can be published again.",
        Cause = "The update targets an image version that is being deleted, or whose deletion got stuck.",
        Remedy = "Wait until the deletion is complete, or delete the version again if it failed. Then publish the version again.",
    };

    internal override string[] Sentences =>
    [
        "Operation 'Update Gallery Image Version' is not on allowed on <Version>; since it is marked for deletion.",
        "Operation 'Update Gallery Image Version' is not allowed on <Version> since it is marked for deletion.",
        "Operation 'Update Gallery Image Version' is not on allowed on <ResourceId>; since it is marked for deletion.",
        "Operation 'Update Gallery Image Version' is not allowed on <ResourceId> since it is marked for deletion.",
    ];

    public override string AzPowerShell =>
        "Remove-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>";

    public override string AzureCli => "az sig image-version delete -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";

    // A bare name also matches the sentences with an ID; it is a version name. Other resources are marked for deletion as well.
    bool ISentenceGuard.Accepts(RuleMatch ruleMatch) =>
        (ruleMatch.Says("image") || ruleMatch.Says("galler"))
        && (ruleMatch.Value("ResourceId") is not { Length: > 0 } id || id.IndexOf('/') >= 0);

    IEnumerable<Answer> ILiveCheck<VersionReading>.Check(VersionReading reading) => Check(reading.Version);

    IEnumerable<Answer> ILiveCheck<LatestReading>.Check(LatestReading reading) => reading.Choice.Reading is { } latest ? Check(latest) : [];

    private static IEnumerable<Answer> Check(ImageVersion version) => version.IsProvisioning("Deleting")
        ? [Answer.Failed(("Version", version.Name)) with { Severity = FindingSeverity.Warning, MessageKind = "MessageDeleting" }]
        : [];

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version =>
            {
                var state = version.ProvisioningState ?? "";
                (string, string?)[] values = [("Version", version.Name), ("State", state)];
                return state.ToUpperInvariant() switch
                {
                    "" => Undetermined.NoValue(verification.NamedVersionId()!, "provisioningState"),
                    "DELETING" => Answer.Confirmed(values),
                    "FAILED" => Answer.Confirmed(values).As("MessageConfirmedFailed"),
                    _ => Answer.Refuted(values),
                };
            },
            cancellation,
            whenAbsent: () => Answer.Refuted(("Version", verification["Version"])).As("MessageRefutedGone"));

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [];
        if (reading.Version is not { } version)
            return [reading.WithoutVersion()];
        // For someone who only looks at the version it is a warning; for a VM to be created from it, an error.
        var answers = ((ILiveCheck<VersionReading>)this).Check(version).Select(answer => answer with { Severity = FindingSeverity.Error }).ToList();
        return answers.Count > 0 ? answers : [Answer.Passed()];
    }
}
