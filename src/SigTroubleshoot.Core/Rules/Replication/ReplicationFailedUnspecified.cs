using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The service failed while copying the version and gives an internal reason that no other rule explains.</summary>
/// <remarks>Packer (packer#11558). SIG427 and SIG815 explain two of the reasons and stand before it.</remarks>
internal sealed class ReplicationFailedUnspecified : Rule, IVerify
{
    private const string SnapshotAccessCode = "InvalidBeginGetAccessForGalleryImageVersionSnapshotResponseFromPIR";

    public ReplicationFailedUnspecified() : base("SIG511", RuleArea.Replication, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["InternalOperationError", SnapshotAccessCode];
        Messages =
        [
            "Replication failed in this region due to '<Detail>",
            "The response from pir.BeginGetAccessForGalleryImageVersionSnapshot is invalid.",
        ];
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }

    // Storage and databases replicate too.
    internal override bool Accepts(Sighting sighting)
    {
        sighting.TrimValue("Detail");
        return sighting.Evidence != GalleryEvidence.Other;
    }

    internal override bool AcceptsCode(AzureError error) => error.Code == SnapshotAccessCode;

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => FailedCopies.VerifyAsync(verification, cancellation);
}
