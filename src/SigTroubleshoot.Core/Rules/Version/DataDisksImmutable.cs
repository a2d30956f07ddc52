using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The update adds a data disk to an existing version or changes the LUN of one of its data disks.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class DataDisksImmutable() : Rule("SIG308", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, IVerify, IAnticipate<PlannedVersion>
{
    internal override RuleText Text => new()
    {
        Message = "Data disks of the image version[ '{Version}'] cannot be added or moved to another LUN after creation.",
        MessageConfirmed = "The image version[ '{Version}'] has different data disks[ (LUN {Current})] than requested[ (LUN {Requested})].",
        MessageRefuted = "The image version[ '{Version}'] already has the requested data disks[ (LUN {Current})], so nothing would change.",
        ["MessageRefutedGone"] = "The image version[ '{Version}'] no longer exists, so it can be created with any data disks.",
        Cause = "The update adds a data disk to an existing image version or changes the LUN of one of its data disks.",
        Remedy = "Keep the data disks and LUNs exactly as stored, or publish a new version with the layout you want.",
    };

    internal override string[] Sentences =>
    [
        "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed",
    ];

    public override string AzPowerShell => $"({VersionCommands.ShowAzPowerShell}).StorageProfile.DataDiskImages";

    public override string AzureCli => VersionCommands.ShowAzureCli + " --query storageProfile.dataDiskImages";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (LunsOf(ImageVersionMapping.Map(RequestedValue.Body(match))) is { Length: > 0 } luns)
            match.Values["Requested"] = luns;
        return true;
    }

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) =>
        !plan.IsReplaced && plan.Version is { Name: not null } && LunsOf(plan.Version) is { Length: > 0 } luns ? [new(("Requested", luns))] : [];

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
