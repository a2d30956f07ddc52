using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The OS disk and a data disk of the version use the same VHD blob.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class DisksShareOneBlob() : Rule("SIG422", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The OS disk and a data disk of the image version use the same blob[ '{Uri}'].",
        Cause = "The OS disk and a data disk of the image version use the same VHD blob.",
        Remedy = "Use a separate blob for each disk of the image version.",
    };

    internal override string[] Sentences =>
    [
        "OSDiskImage and DataDiskImage cannot point to same blob <Uri>",
    ];

    public override string AzPowerShell => "Get-AzStorageBlob -Container <Container> -Context (New-AzStorageContext -StorageAccountName <StorageAccount> -UseConnectedAccount) | Select-Object Name, BlobType, Length";

    public override string AzureCli => "az storage blob list --account-name <StorageAccount> -c <Container> --auth-mode login --query \"[].name\"";

    internal override void Explain(Dictionary<string, string> values) => BlobAddress.Explain(values);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.OSDiskImage?.BlobAddress is not { Length: > 0 } address)
            yield break;
        if (request.DataDiskImages.Any(disk => disk.BlobAddress == address))
            yield return Answer.Failed(("Uri", address));
    }
}
