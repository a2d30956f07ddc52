using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The update adds a data disk to an existing version or gives one of its data disks another LUN.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class DataDisksImmutable() : Rule("SIG308", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The data disks of the image version[ '{Version}'] cannot be added to or get another LUN after creation.",
        MessageConfirmed = "The image version[ '{Version}'] has other data disks[, at LUN {Current},] than the request asks for[, at LUN {Requested}].",
        MessageRefuted = "The image version[ '{Version}'] has the very data disks[, at LUN {Current},] that the request asks for, so nothing would change.",
        ["MessageRefutedGone"] = "The image version[ '{Version}'] does not exist any more, so it can be created with any data disks.",
        Cause = "The update adds a data disk to an existing version or gives one of its data disks another LUN.",
        Remedy = "Keep the data disks and LUNs exactly as stored, or publish a new version with the wanted layout.",
    };

    internal override string[] Sentences =>
    [
        "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed",
    ];

    public override string AzPowerShell => $"({VersionCommands.ShowAzPowerShell}).StorageProfile.DataDiskImages";

    public override string AzureCli => VersionCommands.ShowAzureCli + " --query storageProfile.dataDiskImages";

    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        if (LunsOf(ImageVersionMapping.Map(RequestedValue.Body(sighting))) is { Length: > 0 } luns)
            sighting.Values["Requested"] = luns;
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.VersionId is { } id
            ? FixedProperty.VerifyAsync(verification, id, verification.Azure.ReadVersionAsync(id, cancellation), "dataDiskImages[].lun", version => LunsOf(version.Value!))
            : Task.FromResult(Undetermined.Unnamed(NamedThing.Version));

    private static string LunsOf(ImageVersion version) =>
        string.Join(", ", version.DataDiskImages
            .Select(disk => disk.Lun ?? "")
            .OrderBy(lun => lun.Length)
            .ThenBy(lun => lun, StringComparer.Ordinal));
}
