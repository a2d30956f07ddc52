using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A disk of the source is larger than a version allows.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table, and its overview of the gallery: up to 2 TB with full replication, up to
/// 32 TB with shallow. Older pages say 1 TB, so the check warns above that. The numbers in a message take precedence.
/// </remarks>
internal sealed class SourceSizeExceedsMax() : Rule("SIG427", RuleArea.Source, FindingSeverity.Error), ICodeGuard, ICheck<ImageVersion>, IVerify
{
    private const int OldLimitInGB = 1024;
    private const int FullLimitInGB = 2048;
    private const int ShallowLimitInGB = 32 * 1024;

    internal override RuleText Text => new()
    {
        Message = "A disk of the source[ ({Value} GB)] exceeds the size limit[ of {Limit} GB].",
        ["MessageCheck"] = "A disk[ ({Property})][ of {Value} GB] exceeds the size limit[ of {Limit} GB].",
        ["MessageLarge"] = "A disk[ ({Property})][ of {Value} GB] exceeds the size limit[ of {Limit} GB] of older releases and documentation.",
        MessageConfirmed = "The largest disk[ of {SourceId}] exceeds the size limit[: {Value} GB][, maximum {Limit} GB].",
        MessageRefuted = "The largest disk[ of {SourceId}] does not exceed the size limit[: {Value} GB][, maximum {Limit} GB].",
        Cause = "A disk of the source is larger than a fully replicated image version allows. The current limit is 2048 GB; older documentation and releases say 1 TB.",
        Remedy = "Shrink or split the disk to less than 2048 GB. For tests, shallow replication supports larger images, up to 32 TB.",
    };

    internal override string[] Sentences =>
    [
        "The GalleryImageVersion source resource size <Value> exceeds the max size <Limit> supported",
    ];

    internal override string[] ErrorCodes => ["GallerySourceResourceExceedsMaxSize"];

    internal override Type[] Outranks => [typeof(ReplicationFailedUnspecified)];

    public override string AzPowerShell => "Get-AzDisk -ResourceGroupName <ResourceGroup> | Select-Object Name, DiskSizeGB";

    public override string AzureCli => "az disk list -g <ResourceGroup> --query \"[].{name:name, sizeInGB:diskSizeGb}\" -o table";

    bool ICodeGuard.Accepts(AzureError error) => error.Code == "GallerySourceResourceExceedsMaxSize";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        var shallow = string.Equals(request.ReplicationMode?.Trim(), "Shallow", StringComparison.OrdinalIgnoreCase);
        var limit = shallow ? ShallowLimitInGB : FullLimitInGB;
        foreach (var (property, size) in Sizes(request))
        {
            if (size > limit)
                yield return Create(property, size, limit, "MessageCheck", FindingSeverity.Error);
            else if (size > OldLimitInGB && !shallow)
                yield return Create(property, size, OldLimitInGB, "MessageLarge", FindingSeverity.Warning);
        }
    }

    private static IEnumerable<(string Property, long Size)> Sizes(ImageVersion request)
    {
        if (request.Source?.SizeInGB is { } size)
            yield return ("source", size);
        foreach (var (property, disk) in SourcesOfVersion.Disks(request))
        {
            if (long.TryParse(disk.SizeInGB, NumberStyles.Integer, CultureInfo.InvariantCulture, out var sizeOfDisk))
                yield return (property, sizeOfDisk);
        }
    }

    private static Answer Create(string property, long size, int limit, string kind, FindingSeverity severity) =>
        Answer.Failed(
            ("Property", property),
            ("Value", size.ToString(CultureInfo.InvariantCulture)),
            ("Limit", limit.ToString(CultureInfo.InvariantCulture))) with
        {
            MessageKind = kind,
            Severity = severity,
        };

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var sizes = await SourceSizes.ReadAsync(verification, cancellation).ConfigureAwait(false);
        var limit = sizes.IsShallow ? ShallowLimitInGB : LimitIn(verification["Limit"]) ?? FullLimitInGB;
        (string, string?)[] values =
        [
            ("Value", sizes.LargestInGB.ToString(CultureInfo.InvariantCulture)),
            ("Limit", limit.ToString(CultureInfo.InvariantCulture)),
            ("SourceId", sizes.SourceId),
        ];
        if (sizes.LargestInGB > limit)
            return Answer.Confirmed(values);
        return sizes.Obstacle ?? Answer.Refuted(values);
    }

    // The message has no unit. A number larger than any disk cannot be in GB.
    private static long? LimitIn(string? message) =>
        long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= ShallowLimitInGB ? limit : null;
}
