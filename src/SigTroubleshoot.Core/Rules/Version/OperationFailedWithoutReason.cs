using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Failures;
using SigTroubleshoot.Health;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A create or update of a gallery resource ended in provisioning state Failed, and the client printed no reason.</summary>
/// <remarks>
/// The JavaScript SDK 25 (first sentence), the .NET SDK (second), and the older AutoRest runtime (third) print this when they
/// poll an operation whose answer has no error. Ansible's module reports success with a version in this state, and prints it.
/// </remarks>
internal sealed class OperationFailedWithoutReason() : Rule("SIG343", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, ILiveCheck<SilentFailure>, IVerify
{
    private const int HeadLength = 300;

    // ". Code. Message" (JavaScript) and " Additional Info:'Message'" (AutoRest), which follow if the service gave a reason.
    private static readonly Regex Reason = new(@"\A[\s""']{0,4}(?:\.?\s{0,10}Additional Info|\.\s{1,10}[A-Za-z][A-Za-z0-9]{2,80}\.\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Classes of Microsoft's clients, as they are in a stack: GalleryImageVersionCollection, gallery_image_versions.
    private static readonly Regex Class = new(@"\b[Gg]aller(?:y|ies)[A-Z]\w{2,80}|\bgaller(?:y|ies)_[a-z_]{3,80}", RegexOptions.CultureInvariant);

    // "Image version" alone may be that of a cluster's nodes.
    private static readonly Regex Named = new(
        @"galler(?:y|ies)|\baz sig\b|shared[ _-]?image",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The operation on the gallery resource[ '{Version}'] failed[ with status {StatusCode}], and the client printed no reason.",
        MessageConfirmed = "The provisioning state of the image version[ '{Version}'] is Failed[; replication failed in {Regions}][: {Detail}].",
        MessageRefuted = "The provisioning state of the image version[ '{Version}'] is not Failed[ but {State}].",
        ["MessageRefutedGone"] = "The image version[ '{Version}'] does not exist, so nothing is left of the operation.",
        Cause = "A create or update of a gallery resource ended in provisioning state Failed, and the client printed no reason. Azure keeps the reason: in the replication status of each region, and in the activity log. A status such as TooManyRequests or InternalServerError is the answer to a poll: the operation itself can still succeed.",
        Remedy = "Read the provisioning state and the replication status of the version; each failed region shows its details. If they are empty, find the operation in the activity log. If the provisioning state is Failed, delete the version and publish it again.",
    };

    internal override string[] Sentences =>
    [
        "The long-running operation has failed",
        "Service request failed. Status: 200 (OK)",
        "Long running operation failed with status '<StatusCode>'.",
    ];

    internal override string[] ClientSentences => ["\"provisioningState\": \"Failed\""];

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => "az monitor activity-log list --resource-id <ResourceId> --status Failed --query \"[].{time:eventTimestamp, code:subStatus.value, text:properties.statusMessage}\"";

    internal override bool IsLastResort => true;

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Says("provisioningState") || match.Says("provisioning_state"))
            return AcceptsState(match);
        if (match.Evidence != GalleryEvidence.Gallery || !Named.IsMatch(match.Nearby) || Reason.IsMatch(match.Tail) || HasOtherMessage(match))
            return false;
        match.Confidence = FindingConfidence.Possible;

        // A class in a stack proves what kind of resource it was, but no request and no name do.
        if (!Named.IsMatch(Class.Replace(match.Nearby, "")))
            match.Severity = FindingSeverity.Information;
        return true;
    }

    // A version that a tool printed. In a log of requests, the state may have been overcome.
    private static bool AcceptsState(RuleMatch match)
    {
        if (PrintedState.VersionOf(match) is not { } version)
            return false;
        match.Confidence = FindingConfidence.Possible;
        match.Values["ResourceId"] = version.ToString();
        return true;
    }

    // A record that starts with the sentence and has another message names the reason there. A wrapper's message is no reason,
    // and some records extend over everything that is printed after them.
    private static bool HasOtherMessage(RuleMatch match) =>
        match.Error is { Message.Length: > 0 } error && match.Start - error.Start <= HeadLength && !Wrappers.Contains(error.Code)
        && !error.Says(match.Excerpt) && !match.Says(error.Message);

    IEnumerable<Answer> ILiveCheck<SilentFailure>.Check(SilentFailure reading) => [Answer.Failed(("StatusCode", reading.Code))];

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version =>
            {
                if (version.IsProvisioning("Failed"))
                {
                    var failed = version.ReplicationStatus?.In("Failed").ToList() ?? [];
                    return Answer.Confirmed(
                        ("Regions", FailedCopies.Names(failed)),
                        ("Detail", failed.Select(region => region.Details.TrimEnd('.')).FirstOrDefault(detail => detail.Length > 0)));
                }

                if (VersionReading.IsChangingState(version.ProvisioningState))
                    return Undetermined.StillReplicating(verification.NamedVersionId()!);
                return version.ProvisioningState is { Length: > 0 } state ? Answer.Refuted(("State", state)) : Undetermined.NoValue(verification.NamedVersionId()!, "provisioningState");
            },
            cancellation,
            whenAbsent: () => Answer.Refuted().As("MessageRefutedGone"));
}
