using System.Globalization;

namespace SigTroubleshoot.Resources;

/// <summary>
/// The source of an image version: a virtual machine, managed image, disk, snapshot, or another image version,
/// all with the same properties. Null means that this kind of source does not have the property, or that it is unknown.
/// </summary>
/// <remarks>
/// Microsoft.Compute's REST reference. An image version itself has neither OS nor generation; its image definition
/// has both.
/// </remarks>
internal sealed record SourceImage
{
    /// <summary>The resource ID.</summary>
    public string? Id { get; init; }

    /// <summary>What kind of resource it is.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary>The target regions; only an image version has them, and it can be used in each of them.</summary>
    public IReadOnlyList<string> TargetRegions { get; init; } = [];

    /// <summary>Creating, Updating, Succeeded, Failed, Deleting; the service may add others.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary>Windows or Linux.</summary>
    public string? OsType { get; init; }

    /// <summary>Generalized or Specialized. Absent for disks and snapshots.</summary>
    public string? OsState { get; init; }

    /// <summary>V1 or V2.</summary>
    public string? HyperVGeneration { get; init; }

    /// <summary>x64 or Arm64.</summary>
    public string? Architecture { get; init; }

    /// <summary>TrustedLaunch, ConfidentialVM_…, and so on; also null for Standard.</summary>
    public string? SecurityType { get; init; }

    /// <summary>The OS disk; for a disk or snapshot, the resource itself.</summary>
    public SourceDisk? OSDisk { get; init; }

    /// <summary>The data disks; null if unknown.</summary>
    public IReadOnlyList<SourceDisk>? DataDisks { get; init; }

    /// <summary>The purchase plan; <see cref="Resources.PurchasePlan.None"/> if it is known to have none.</summary>
    public PurchasePlan? PurchasePlan { get; init; }

    /// <summary>The disk encryption sets that encrypt it, each once.</summary>
    public IReadOnlyList<string> DiskEncryptionSetIds { get; init; } = [];

    /// <summary>The first of these sets: that of the OS disk if it has one; null if there is none.</summary>
    public string? DiskEncryptionSetId => DiskEncryptionSetIds.Count > 0 ? DiskEncryptionSetIds[0] : null;

    /// <summary>The disk controllers that the OS supports, such as <c>SCSI, NVMe</c>. Only disks and snapshots have it.</summary>
    public string? DiskControllerTypes { get; init; }

    /// <summary>The known disks, the OS disk first.</summary>
    public IEnumerable<SourceDisk> Disks => (DataDisks ?? []).Prepend(OSDisk).OfType<SourceDisk>();

    /// <summary>The size of the largest disk in GB.</summary>
    public long? SizeInGB => Disks.Max(disk => disk.SizeInGB);

    /// <summary>The LUNs of the data disks, as given; null if unknown.</summary>
    public IReadOnlyList<string>? Luns => DataDisks is null ? null : [.. DataDisks.Select(disk => disk.Lun).OfType<string>()];

    /// <summary>A VM as a source.</summary>
    public static SourceImage Of(VirtualMachine machine) => new()
    {
        Id = machine.Id,
        Kind = SourceKind.VirtualMachine,
        Location = machine.Location,
        ProvisioningState = machine.ProvisioningState,
        OsType = machine.OsType,
        OsState = machine.OsState,
        HyperVGeneration = machine.HyperVGeneration,
        SecurityType = machine.SecurityType,
        OSDisk = machine.OSDisk,
        DataDisks = machine.DataDisks,
        PurchasePlan = machine.PurchasePlan,
        DiskEncryptionSetIds = SetsOf(machine.Disks.Select(disk => disk.DiskEncryptionSetId)),
    };

    /// <summary>A managed image as a source.</summary>
    public static SourceImage Of(ManagedImage image) => new()
    {
        Id = image.Id,
        Kind = SourceKind.ManagedImage,
        Location = image.Location,
        ProvisioningState = image.ProvisioningState,
        OsType = image.OsType,
        OsState = image.OsState,
        HyperVGeneration = image.HyperVGeneration,
        OSDisk = image.OSDisk,
        DataDisks = image.DataDisks,
        DiskEncryptionSetIds = SetsOf((image.DataDisks ?? []).Prepend(image.OSDisk).Select(disk => disk?.DiskEncryptionSetId)),
    };

    /// <summary>A disk or snapshot as a source.</summary>
    public static SourceImage Of(Disk disk) => new()
    {
        Id = disk.Id,
        Kind = ResourceId.TryParse(disk.Id, out var id) && id.IsSnapshot ? SourceKind.Snapshot : SourceKind.Disk,
        Location = disk.Location,
        ProvisioningState = disk.ProvisioningState,
        OsType = disk.OsType,
        HyperVGeneration = disk.HyperVGeneration,
        Architecture = disk.Architecture,
        SecurityType = disk.SecurityType,
        OSDisk = new SourceDisk { ManagedDiskId = disk.Id, SizeInGB = disk.SizeInGB, StorageAccountType = disk.StorageAccountType, DiskEncryptionSetId = disk.DiskEncryptionSetIds.Count > 0 ? disk.DiskEncryptionSetIds[0] : null },
        DataDisks = [],
        PurchasePlan = disk.PurchasePlan,
        DiskEncryptionSetIds = disk.DiskEncryptionSetIds,
        DiskControllerTypes = disk.DiskControllerTypes,
    };

    /// <summary>An image version as a source.</summary>
    /// <param name="version">The version.</param>
    /// <param name="definition">Its image definition, which has the OS; null if unknown.</param>
    public static SourceImage Of(ImageVersion version, ImageDefinition? definition) => (definition is null ? new SourceImage() : Of(definition)) with
    {
        Id = version.Id,
        Kind = SourceKind.ImageVersion,
        Location = version.Location,
        TargetRegions = [.. (version.TargetRegions ?? []).Select(region => region.Name).OfType<string>()],
        ProvisioningState = version.ProvisioningState,
        OSDisk = version.OSDiskImage is { } osDisk ? Of(osDisk) : null,
        DataDisks = [.. version.DataDiskImages.Select(Of)],
        DiskEncryptionSetIds = SetsOf((version.TargetRegions ?? []).SelectMany(EncryptedDisk.Of).Select(disk => disk.DiskEncryptionSetId)),
    };

    /// <summary>What an image definition specifies for all its versions.</summary>
    public static SourceImage Of(ImageDefinition definition) => new()
    {
        Kind = SourceKind.ImageVersion,
        OsType = definition.OsType,
        OsState = definition.OsState,
        HyperVGeneration = definition.HyperVGeneration,
        Architecture = definition.Architecture,
        PurchasePlan = PurchasePlan.Of(definition),
    };

    private static SourceDisk Of(DiskImage disk) => new()
    {
        Lun = disk.Lun,
        SizeInGB = long.TryParse(disk.SizeInGB, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null,
    };

    private static IReadOnlyList<string> SetsOf(IEnumerable<string?> ids) => [.. ids.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}
