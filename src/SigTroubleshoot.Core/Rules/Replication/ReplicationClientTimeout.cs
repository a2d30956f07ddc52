using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The tool stopped waiting before replication ended; the service goes on.</summary>
/// <remarks>Packer (packer#8445, packer#8802), Image Builder and Terraform, which all wait with the same Go library.</remarks>
internal sealed class ReplicationClientTimeout : Rule, IVerify
{
    private static readonly string[] Galleries =
        ["/galleries/", "gallery image", "image gallery", "shared image", "shared_image", "GalleryImageVersion", "azure-arm"];

    public ReplicationClientTimeout() : base("SIG506", RuleArea.Replication, FindingSeverity.Warning, RuleModes.Diagnosis)
    {
        Messages =
        [
            "Future#WaitForCompletion: context has been cancelled: StatusCode=<StatusCode> -- Original Error: context deadline exceeded",
            "Error waiting on shared image gallery future for resource group: <ResourceGroup>, gallery name: <Gallery>, gallery image name: <Definition>.",
            "polling after CreateOrUpdate: context deadline exceeded",
        ];
        Lookalikes =
        [
            "Failed while waiting for packerizer: Timeout waiting for microservice to complete: 'context deadline exceeded'",
        ];
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
        Outranks = ["SIG508"];
    }

    // The library says the same of any resource it waits for. Terraform names what it was making; Packer does not,
    // but in Packer it is the publishing that takes so long.
    internal override bool Accepts(Sighting sighting)
    {
        if (sighting.Evidence == GalleryEvidence.Gallery || sighting.IsNearAny(Galleries))
            return true;
        return sighting.Evidence == GalleryEvidence.None
            && sighting.Says("Future#WaitForCompletion")
            && !sighting.IsNearAny("waiting for", "creating", "updating", "deleting", "azurerm_", "Resource Group");
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version => ReplicationStatus.Read(version) is { } status ? Judge(status) : Unverified.Untold(version["id"].Text, "replicationStatus"),
            cancellation);

    private static Answer Judge(ReplicationStatus status)
    {
        if (status.In("Failed").FirstOrDefault() is { } failed)
            return Answer.Confirmed(("Regions", FailedCopies.Names(status.In("Failed"))), ("Detail", failed.Details.TrimEnd('.'))).As("MessageConfirmedFailed");
        return status.IsComplete
            ? Answer.Refuted(("Regions", FailedCopies.Names(status.In("Completed"))))
            : Answer.Confirmed(("State", status.AggregatedState), ("Regions", FailedCopies.Names(status.Regions.Where(region => !region.Is("Completed")))));
    }
}
