using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The tool timed out before replication finished; the service continues.</summary>
/// <remarks>
/// Packer (packer#8445, packer#8802), Image Builder, and Terraform, which all use the same Go library to wait; Ansible's module for
/// image versions, which polls by itself (ansible-collections/azure#1812).
/// </remarks>
internal sealed class ReplicationClientTimeout() : Rule("SIG506", RuleArea.Replication, FindingSeverity.Warning), ISentenceGuard, IVerify
{
    // Only Ansible's module for image versions waits like this.
    private const string Ansible = "when the status is still 'creating'";

    private static readonly string[] Galleries =
        ["/galleries/", "gallery image", "image gallery", "shared image", "shared_image", "GalleryImageVersion", "azure-arm"];

    internal override RuleText Text => new()
    {
        Message = "The tool timed out while waiting for replication[ of '{Definition}'][ in gallery '{Gallery}']; the service continues it.",
        MessageConfirmed = "Replication is still in progress[ (state {State})][; not complete yet: {Regions}].",
        ["MessageConfirmedFailed"] = "Replication continued without the tool and failed[ in {Regions}][: {Detail}].",
        MessageRefuted = "Replication is complete[ in {Regions}], so the image version can be used and does not have to be built again.",
        Cause = "The tool timed out before replication finished. The service continues, so the image version may still be completed.",
        Remedy = "Check the replication status before you build again. Increase the tool's timeout (Packer: shared_image_gallery_timeout), or publish to fewer regions first and add the others later.",
    };

    internal override string[] Sentences =>
    [
        "Future#WaitForCompletion: context has been cancelled: StatusCode=<StatusCode> -- Original Error: context deadline exceeded",
        "Error waiting on shared image gallery future for resource group: <ResourceGroup>, gallery name: <Gallery>, gallery image name: <Definition>.",
        "polling after CreateOrUpdate: context deadline exceeded",
    ];

    internal override string[] ClientSentences => ["Create or Updating encountered an exception, wait <Value> minutes when the status is still 'creating'"];

    internal override string[] LookalikeSentences =>
    [
        "Failed while waiting for packerizer: Timeout waiting for microservice to complete: 'context deadline exceeded'",
    ];

    internal override Type[] Outranks => [typeof(ImageBuilderDistributeFailed)];

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // The library reports the same for any resource it waits for. Terraform names what it was creating; Packer does not,
    // but in Packer, publishing is what takes so long.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Evidence == GalleryEvidence.Gallery || match.IsNearAny(Galleries) || match.Says(Ansible))
            return true;
        return match.Evidence == GalleryEvidence.None
            && match.Says("Future#WaitForCompletion")
            && !match.IsNearAny("waiting for", "creating", "updating", "deleting", "azurerm_", "Resource Group");
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version => version.ReplicationStatus is { Regions.Count: > 0 } status ? Judge(status) : Undetermined.NoValue(verification.NamedVersionId()!, "replicationStatus"),
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
