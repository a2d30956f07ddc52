using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The same disk or snapshot is listed as the source of more than one disk of the version.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class SourceDiskDuplicated() : Rule("SIG421", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The disk or snapshot[ '{ResourceId}'] is the source of more than one disk of the image version.",
        Cause = "The same disk or snapshot is listed as the source of more than one disk of the image version.",
        Remedy = "List each disk or snapshot only once: remove the duplicate or specify the correct ID.",
    };

    internal override string[] Sentences =>
    [
        "Duplicated source ids are found in the input disks.",
    ];

    public override string AzPowerShell => "Get-AzSnapshot -ResourceGroupName <ResourceGroup> | Select-Object Name, Id";

    public override string AzureCli => "az snapshot list -g <ResourceGroup> --query \"[].{name:name, resourceId:id}\" -o table";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        SourcesOfVersion.Disks(request)
            .Where(disk => !string.IsNullOrWhiteSpace(disk.Disk.SourceId))
            .GroupBy(disk => disk.Disk.SourceId!.Trim().TrimEnd('/'), StringComparer.OrdinalIgnoreCase)
            .Where(disks => disks.Count() > 1)
            .Select(disks => Answer.Failed(("ResourceId", disks.Key), ("Properties", string.Join(", ", disks.Select(disk => disk.Property).Distinct()))));
}
