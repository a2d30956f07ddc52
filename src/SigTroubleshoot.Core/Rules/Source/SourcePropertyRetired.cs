using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The request specifies its source in a property that was retired for this kind of source.</summary>
/// <remarks>
/// openshift/installer#10067 and #9965, azure-cli#30942, ansible-collections/azure#2113 and #2114, packer-plugin-azure#467,
/// terraform-provider-azurerm#29256. In force since 8 October 2025. The ID of a disk or snapshot in a disk's source stays valid.
/// </remarks>
internal sealed class SourcePropertyRetired() : Rule("SIG440", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>
{
    private static readonly Regex Path = new(
        @"galleryImageVersion\.properties\.(?<path>storageProfile\.(?:\w{1,40}(?:\[\d{1,4}\])?\.)?source\.id)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The request specifies its source in a property that is no longer accepted[: {Property}].",
        ["MessageCheck"] = "The source of a disk[, {Property},] is the ID of a storage account[ ('{ResourceId}')], which is no longer accepted there.",
        Cause = "The request specifies its source in a property that was retired for this kind of source. A VHD must be specified as uri and storageAccountId (API version 2022-03-03 or later), a VM as source.virtualMachineId (2023-07-03 or later). Older versions of the Azure CLI, Ansible, Terraform, and Packer still send source.id.",
        Remedy = "Update the client (Azure CLI 2.72 or later), or send uri with storageAccountId for a VHD and source.virtualMachineId for a VM. The caller then also needs the permission to list the keys of the storage account, or to write the VM.",
    };

    internal override string[] Sentences =>
    [
        "Parameter 'galleryImageVersion.properties.storageProfile.<DiskImages>.source.id' is not allowed.",
        "Parameter 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    internal override Type[] Outranks => [typeof(VersionPropertyImmutable)];

    public override string AzPowerShell => "Update-Module Az.Compute";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --os-vhd-uri <Uri> --os-vhd-storage-account <StorageAccountId>";

    // Compute uses the same sentence for any property that a request may not contain; SIG306 covers the bare storage profile.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var path = Path.Match(string.Concat(match.Excerpt.Where(c => !char.IsWhiteSpace(c) && c != '\\')));
        if (!path.Success)
            return false;
        match.Values["Property"] = path.Groups["path"].Value;
        return true;
    }

    // The old form of a VHD: the storage account as id, next to the uri. SIG409 covers a VM, and SIG411 an address in place of an ID.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        request.Exists
            ? []
            : from disk in SourcesOfVersion.Disks(request)
              where IsStorageAccount(disk.Disk.SourceId)
              select Answer.Failed(
                  ("Property", disk.Property),
                  ("ResourceId", disk.Disk.SourceId),
                  ("StorageAccountId", disk.Disk.SourceId),
                  ("Uri", disk.Disk.BlobAddress is { Length: > 0 } uri ? uri : null)).As("MessageCheck");

    /// <summary>Whether a disk's source is the ID of a storage account, which older clients send together with the address of the blob.</summary>
    internal static bool IsStorageAccount(string? id) => ResourceId.TryParse(id, out var parsed) && parsed.IsStorageAccount;
}
