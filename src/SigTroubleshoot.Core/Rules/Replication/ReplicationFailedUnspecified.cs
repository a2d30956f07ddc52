using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The service failed to replicate the version and gives an internal reason that no other rule explains.</summary>
/// <remarks>Packer (packer#11558). SIG427, SIG441, and SIG815 explain some of the reasons and take precedence.</remarks>
internal sealed class ReplicationFailedUnspecified() : Rule("SIG511", RuleArea.Replication, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private const string SnapshotAccessCode = "InvalidBeginGetAccessForGalleryImageVersionSnapshotResponseFromPIR";

    internal override RuleText Text => new()
    {
        Message = "Replication of the image version failed inside the service[: {Detail}].",
        MessageConfirmed = "Azure shows that replication failed[ in {Regions}][: {Detail}].",
        MessageRefuted = "No region of the image version is in state Failed anymore[; completed: {Regions}][; replicating: {Replicating}].",
        Cause = "The service failed to replicate the image version and gives an internal reason that no more specific rule explains.",
        Remedy = "Retry the update. If the version ends in state Failed, delete it and publish it again. If the failure repeats, open a support request with the operation ID.",
    };

    internal override string[] Sentences =>
    [
        "Replication failed in this region due to '<Detail>",
        "The response from pir.BeginGetAccessForGalleryImageVersionSnapshot is invalid.",
    ];

    internal override string[] ErrorCodes => ["InternalOperationError", SnapshotAccessCode];

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // Storage and databases replicate too.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        match.TrimValue("Detail");
        return match.Evidence != GalleryEvidence.Other;
    }

    bool ICodeGuard.Accepts(AzureError error) => error.Code == SnapshotAccessCode;

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => FailedCopies.VerifyAsync(verification, cancellation);
}
