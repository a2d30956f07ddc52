using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>Two data disks of the version have the same LUN.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class DataDiskLunDuplicated() : Rule("SIG420", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "Data disks of the image version have the same LUN[ {Lun}][ ({Count} disks)].",
        Cause = "Two data disks of the image version have the same LUN.",
        Remedy = "Give every data disk its own LUN.",
    };

    internal override string[] Sentences =>
    [
        "Duplicated lun numbers have been detected in the input data disks.",
    ];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -OSDiskImage @{ Source = @{ Id = '<OSDiskId>' } } -DataDiskImage @{ Source = @{ Id = '<DataDiskId>' }; Lun = 0 }, @{ Source = @{ Id = '<OtherDataDiskId>' }; Lun = 1 }";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --os-snapshot <OSDiskId> --data-snapshots <DataDiskId> <OtherDataDiskId> --data-snapshot-luns 0 1";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        request.DataDiskImages
            .Where(disk => !string.IsNullOrWhiteSpace(disk.Lun))
            .GroupBy(disk => Normalize(disk.Lun!), StringComparer.OrdinalIgnoreCase)
            .Where(disks => disks.Count() > 1)
            .Select(disks => Answer.Failed(("Lun", disks.Key), ("Count", disks.Count().ToString(CultureInfo.InvariantCulture))));

    private static string Normalize(string lun) =>
        int.TryParse(lun.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : lun.Trim();
}
