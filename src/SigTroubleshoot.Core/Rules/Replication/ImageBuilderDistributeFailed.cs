using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Image Builder built the image but could not deliver it to the gallery or to one of its regions.</summary>
/// <remarks>
/// Activity logs of Image Builder (azvmimagebuilder#50). Image Builder says the same when it could not deliver a managed image or
/// a VHD (azvmimagebuilder#47), so the sentence alone is not enough. SIG506 knows more where both fit.
/// </remarks>
internal sealed class ImageBuilderDistributeFailed : Rule, IVerify
{
    public ImageBuilderDistributeFailed() : base("SIG508", RuleArea.Replication, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["InternalOperationError", "ResourceOperationFailure"];
        Messages =
        [
            "Failed in distributing <Value> images out of total <Limit>",
        ];
        Lookalikes =
        [
            "Failed in building/customizing image",
        ];
        AzPowerShell = "(Get-AzImageBuilderTemplate -ResourceGroupName <ResourceGroup> -Name <Template>).LastRunStatusMessage";
        AzureCli = "az image builder show -g <ResourceGroup> -n <Template> --query lastRunStatus";
    }

    internal override bool Accepts(Sighting sighting)
    {
        sighting.TrimValue("Limit");
        if (sighting.IsNearAny("/galleries/", "shared image gallery", "SharedImage", "SIG client"))
            return true;
        if (sighting.IsNearAny("ManagedImage", "Microsoft.Compute/images/"))
            return false;
        return sighting.Evidence == GalleryEvidence.Gallery || Codes.Contains(sighting.Code) || sighting.IsNearAny([.. Codes]);
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.TemplateId() is { } template
            ? verification.ReadAsync(template, "Template", json => Judge(template, json["properties"]["lastRunStatus"]), cancellation)
            : verification.ReadVersionAsync(Judge, cancellation);

    private static Answer Judge(string template, JsonValue run) => run["runState"].Text.ToUpperInvariant() switch
    {
        "FAILED" or "PARTIALLYSUCCEEDED" or "CANCELED" => Answer.Confirmed(("State", run["runState"].Text), ("Detail", run["message"].Text.TrimEnd('.')), ("Time", run["endTime"].Text)),
        "SUCCEEDED" => Answer.Refuted(("State", run["runState"].Text), ("Time", run["endTime"].Text)),
        "RUNNING" or "CANCELING" => Unverified.Because("Verify.StillRunning", ("Id", template)),
        _ => Unverified.Untold(template, "lastRunStatus"),
    };

    // Without the template, the version that was to be delivered tells whether it arrived.
    private static Answer Judge(JsonValue version)
    {
        if (ReplicationStatus.Read(version) is not { Regions.Count: > 0 } status)
            return Unverified.Untold(version["id"].Text, "replicationStatus");
        if (status.In("Failed").FirstOrDefault() is { } failed)
            return Answer.Confirmed(("Regions", FailedCopies.Names(status.In("Failed"))), ("Detail", failed.Details.TrimEnd('.'))).As("MessageConfirmedVersion");
        return status.IsComplete
            ? Answer.Refuted(("Regions", FailedCopies.Names(status.In("Completed")))).As("MessageRefutedVersion")
            : Unverified.Because("Verify.StillReplicating", ("Id", version["id"].Text));
    }
}
