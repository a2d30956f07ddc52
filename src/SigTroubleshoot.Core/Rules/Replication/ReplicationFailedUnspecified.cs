using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The service failed while copying the version and gives an internal reason that no other rule explains.</summary>
/// <remarks>Packer (packer#11558). SIG427 and SIG815 explain two of the reasons and stand before it.</remarks>
internal sealed class ReplicationFailedUnspecified() : Rule("SIG511", RuleArea.Replication, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private const string SnapshotAccessCode = "InvalidBeginGetAccessForGalleryImageVersionSnapshotResponseFromPIR";

    internal override RuleText Text => new()
    {
        Message = "Replication of the version[ to '{Region}'] failed inside the service[: {Detail}].",
        MessageConfirmed = "Replication has failed[ in {Regions}], as Azure shows[: {Detail}].",
        MessageRefuted = "No region of the version is in state Failed any more[; {Regions} have it][; it is being copied to {Replicating}].",
        Cause = "The service failed while copying the version and gives an internal reason that no more specific rule explains.",
        Remedy = "Repeat the update. If the version ends in state Failed, delete it and publish again; with a repeated failure open a support request and give the operation id.",
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
    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        sighting.TrimValue("Detail");
        return sighting.Evidence != GalleryEvidence.Other;
    }

    bool ICodeGuard.Accepts(AzureError error) => error.Code == SnapshotAccessCode;

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => FailedCopies.VerifyAsync(verification, cancellation);
}
