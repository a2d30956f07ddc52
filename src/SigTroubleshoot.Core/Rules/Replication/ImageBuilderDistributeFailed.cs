using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Image Builder built the image but could not distribute it to the gallery or to one of its regions.</summary>
/// <remarks>
/// Activity logs of Image Builder (azvmimagebuilder#50). Image Builder reports the same when it could not distribute a managed image or
/// a VHD (azvmimagebuilder#47), so the sentence alone is not enough. SIG506 is more specific if both match.
/// </remarks>
internal sealed class ImageBuilderDistributeFailed() : Rule("SIG508", RuleArea.Replication, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "Image Builder could not distribute[ {Value} of {Limit}] images[ to gallery '{Gallery}'].",
        MessageConfirmed = "The last run of the image template ended[ in state {State}][ at {Time}][: {Detail}].",
        ["MessageConfirmedVersion"] = "The image version was created, but its replication failed[ in {Regions}][: {Detail}].",
        MessageRefuted = "The last run of the image template was successful[ (state {State})][ at {Time}].",
        ["MessageRefutedVersion"] = "The image version exists, and its replication is complete[ in {Regions}].",
        Cause = "Image Builder built the image but could not distribute it to the gallery or to one of its regions. The generic error does not name a reason.",
        Remedy = "Read the first error after [Distribute 0] and the customization log. Check the permissions of the template's identity on the gallery and the state of the image version, then run the template again.",
    };

    internal override string[] Sentences =>
    [
        "Failed in distributing <Value> images out of total <Limit>",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Failed in building/customizing image",
    ];

    internal override string[] ErrorCodes => ["InternalOperationError", "ResourceOperationFailure"];

    public override string AzPowerShell => "(Get-AzImageBuilderTemplate -ResourceGroupName <TemplateResourceGroup> -Name <Template>).LastRunStatusMessage";

    public override string AzureCli => "az image builder show -g <TemplateResourceGroup> -n <Template> --query lastRunStatus";

    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        ruleMatch.TrimValue("Limit");
        if (ruleMatch.IsNearAny("/galleries/", "shared image gallery", "SharedImage", "SIG client", "az sig ", "AzGallery") || Surroundings.IsGallery(ruleMatch.CommandLine))
            return true;
        if (ruleMatch.IsNearAny("ManagedImage", "Microsoft.Compute/images/"))
            return false;
        return ruleMatch.Evidence == GalleryEvidence.Gallery || Codes.Contains(ruleMatch.Code) || ruleMatch.IsNearAny([.. Codes]);
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.TemplateId() is { } template
            ? verification.ReadAsync(template, NamedThing.Template, ImageTemplateMapping.Map, read => Judge(template, read.LastRun), cancellation)
            : verification.ReadVersionAsync(version => Judge(verification.NamedVersionId()!, version.ReplicationStatus), cancellation);

    private static Answer Judge(string template, ImageTemplateRun? run) => run?.State?.ToUpperInvariant() switch
    {
        "FAILED" or "PARTIALLYSUCCEEDED" or "CANCELED" => Answer.Confirmed(("State", run.State), ("Detail", run.Message?.TrimEnd('.')), ("Time", run.EndTime)),
        "SUCCEEDED" => Answer.Refuted(("State", run.State), ("Time", run.EndTime)),
        "RUNNING" or "CANCELING" => Undetermined.StillRunning(template),
        _ => Undetermined.NoValue(template, "lastRunStatus"),
    };

    // Without the template, the target version shows whether the image was distributed.
    private static Answer Judge(string version, ReplicationStatus? status)
    {
        if (status is not { Regions.Count: > 0 })
            return Undetermined.NoValue(version, "replicationStatus");
        if (status.In("Failed").FirstOrDefault() is { } failed)
            return Answer.Confirmed(("Regions", FailedCopies.Names(status.In("Failed"))), ("Detail", failed.Details.TrimEnd('.'))).As("MessageConfirmedVersion");
        return status.IsComplete
            ? Answer.Refuted(("Regions", FailedCopies.Names(status.In("Completed")))).As("MessageRefutedVersion")
            : Undetermined.StillReplicating(version);
    }
}
