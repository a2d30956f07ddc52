using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The blob specified as a disk source is not a fixed-size VHD page blob, or is in a virtual folder.</summary>
/// <remarks>Import of disks and managed images (azure-cli#6179, azure-docs#29268); gallery users get the same sentences.</remarks>
internal sealed class VhdBlobUnusable() : Rule("SIG415", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    // Disk formats that people upload by mistake. A blob may have any other name, or no extension at all.
    private static readonly string[] OtherFormats = [".vhdx", ".avhdx", ".vmdk", ".qcow2", ".vdi", ".ova", ".img", ".raw", ".iso", ".zip", ".gz", ".xz", ".7z"];

    internal override RuleText Text => new()
    {
        Message = "The blob[ '{Uri}'] cannot be imported as a disk.",
        ["MessageFormat"] = "The blob[ '{Uri}'] is not a VHD[: its name ends in {Value}].",
        ["MessageSlash"] = "The name of the blob[ '{Uri}'] contains a slash, which the service may reject.",
        Cause = "The blob specified as a disk source is not a fixed-size VHD page blob, or is in a virtual folder whose slash is not accepted.",
        Remedy = "Upload a fixed-size .vhd (not .vhdx, not dynamic) as a page blob, directly in a container and without a slash in its name, and import that blob.",
    };

    internal override string[] Sentences =>
    [
        "Only blobs formatted as VHDs can be imported.",
        "Only blobs formatted as VHDs can be imported. The blob <Uri> is not a VHD.",
        "The blob name in URL <Uri> contains a slash. This is presently not supported for disks.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter", "BadRequest"];

    public override string AzPowerShell => "Add-AzVhd -ResourceGroupName <ResourceGroup> -Destination <Uri> -LocalFilePath <Path>";

    public override string AzureCli => "az storage blob show --account-name <StorageAccount> -c <Container> -n <Blob> --auth-mode login --query \"{type:properties.blobType, bytes:properties.contentLength}\"";

    internal override void Explain(Dictionary<string, string> values) => BlobAddress.Explain(values);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        foreach (var (property, disk) in SourcesOfVersion.Disks(request))
        {
            var address = disk.BlobAddress;
            if (OtherFormats.FirstOrDefault(format => address.EndsWith(format, StringComparison.OrdinalIgnoreCase)) is { } format)
                yield return Answer.Failed(("Uri", address), ("Property", property), ("Value", format)) with { MessageKind = "MessageFormat" };
            else if (HasSlashInBlobName(address))
                yield return Answer.Failed(("Uri", address), ("Property", property)) with { MessageKind = "MessageSlash", Severity = FindingSeverity.Warning };
        }
    }

    // The path is /container/blob; anything more is a virtual folder. It was rejected for disks; no source says whether it still is.
    private static bool HasSlashInBlobName(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) &&
        uri.Host.IndexOf(".blob.", StringComparison.OrdinalIgnoreCase) > 0 &&
        uri.AbsolutePath.Trim('/').Count(c => c == '/') > 1;
}
