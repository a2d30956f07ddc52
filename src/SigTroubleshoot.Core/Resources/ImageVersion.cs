namespace SigTroubleshoot.Resources;

/// <summary>
/// An image version that is about to be created or that exists. User-specified values are texts as given
/// (dates as ISO 8601, numbers invariant), so that a malformed one can be reported; null means absent.
/// </summary>
/// <remarks>The gallery's REST reference, <c>Microsoft.Compute/galleries/images/versions</c>; New-AzGalleryImageVersion.</remarks>
internal sealed record ImageVersion
{
    /// <summary>The resource ID; null if the version does not have one yet, or if unknown.</summary>
    public string? Id { get; init; }

    /// <summary>The subscription of the gallery, from the ID or from the context.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>Whether the subscription is only assumed, because nobody has specified what the template is deployed to.</summary>
    public bool IsSubscriptionAssumed { get; init; }

    /// <summary>The resource group of the gallery.</summary>
    public string? ResourceGroupName { get; init; }

    /// <summary>The gallery.</summary>
    public string? GalleryName { get; init; }

    /// <summary>The image definition.</summary>
    public string? GalleryImageDefinitionName { get; init; }

    /// <summary>The gallery application, if it is a version of one and not an image version; otherwise null.</summary>
    public string? GalleryApplicationName { get; init; }

    /// <summary>The version's name, <c>Major.Minor.Patch</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The version's name in findings: its ID, or the name as specified.</summary>
    public string Target { get => field ?? Id ?? Name ?? ""; init; }

    /// <summary>The version's location.</summary>
    public string? Location { get; init; }

    /// <summary><c>properties.provisioningState</c>: Creating, Updating, Succeeded, Failed, Deleting, or Migrating.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary><c>storageProfile.source.id</c>: a managed image, an image version or, for older clients, a VM.</summary>
    public string? SourceImageId { get; init; }

    /// <summary><c>storageProfile.source.virtualMachineId</c>.</summary>
    public string? SourceImageVMId { get; init; }

    /// <summary><c>storageProfile.source.communityGalleryImageId</c>.</summary>
    public string? CommunityGalleryImageId { get; init; }

    /// <summary>Whether <c>storageProfile.source</c> is a text, which the service cannot read.</summary>
    internal bool HasTextAsSource { get; init; }

    /// <summary><c>storageProfile.osDiskImage</c>.</summary>
    public DiskImage? OSDiskImage { get; init; }

    /// <summary><c>storageProfile.dataDiskImages</c>.</summary>
    public IReadOnlyList<DiskImage> DataDiskImages { get; init; } = [];

    /// <summary><c>publishingProfile.targetRegions</c>; null if none are specified (the service then uses only the location).</summary>
    public IReadOnlyList<TargetRegion>? TargetRegions { get; init; }

    /// <summary><c>publishingProfile.targetExtendedLocations</c>: the edge zones that the version is replicated to.</summary>
    public IReadOnlyList<EdgeZone> EdgeZones { get; init; } = [];

    /// <summary><c>publishingProfile.replicaCount</c>: the replica count in a region that does not specify one.</summary>
    public string? ReplicaCount { get; init; }

    /// <summary><c>publishingProfile.storageAccountType</c>: the type in a region that does not specify one.</summary>
    public string? StorageAccountType { get; init; }

    /// <summary><c>publishingProfile.storageAccountStrategy</c>: PreferStandard_ZRS or DefaultStandard_LRS; from API version 2025-03-03.</summary>
    public string? StorageAccountStrategy { get; init; }

    /// <summary><c>publishingProfile.excludeFromLatest</c>: whether <c>latest</c> skips the version, unless a region says otherwise.</summary>
    public bool? ExcludeFromLatest { get; init; }

    /// <summary><c>publishingProfile.replicationMode</c>: Full or Shallow.</summary>
    public string? ReplicationMode { get; init; }

    /// <summary><c>publishingProfile.endOfLifeDate</c>.</summary>
    public string? EndOfLifeDate { get; init; }

    /// <summary><c>publishingProfile.publishedDate</c>: when the version was created. Updates leave it as it is.</summary>
    public DateTimeOffset? PublishedDate { get; init; }

    /// <summary><c>safetyProfile.allowDeletionOfReplicatedLocations</c>.</summary>
    public bool? AllowDeletionOfReplicatedLocations { get; init; }

    /// <summary><c>safetyProfile.blockDeletionBeforeEndOfLife</c>.</summary>
    public bool? BlockDeletionBeforeEndOfLife { get; init; }

    /// <summary><c>safetyProfile.reportedForPolicyViolation</c>: whether the version was reported for a violation of Microsoft's content policy.</summary>
    public bool? IsReportedForPolicyViolation { get; init; }

    /// <summary><c>safetyProfile.policyViolations</c>.</summary>
    public IReadOnlyList<PolicyViolation> PolicyViolations { get; init; } = [];

    /// <summary><c>validationsProfile.executedValidations</c>; null where the version was read without it, or nothing was validated.</summary>
    public IReadOnlyList<ImageValidation>? Validations { get; init; }

    /// <summary><c>securityProfile.uefiSettings.additionalSignatures</c>: the number of signatures by type (<c>sha256</c>, <c>x509</c>) over pk, kek, db and dbx; the keys ignore case.</summary>
    public IReadOnlyDictionary<string, int> UefiKeyCounts { get; init; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>properties.replicationStatus</c>; null if the version was read without it.</summary>
    public ReplicationStatus? ReplicationStatus { get; init; }

    /// <summary><c>imageState</c> of a shared or community version (API 2026-03-03): Active or SoftDeleted; null if it is absent.</summary>
    public string? ImageState { get; init; }

    /// <summary><c>consumptionEndTime</c> of a shared or community version that was deleted (API 2026-03-03): until then, it can be deployed by its number.</summary>
    public DateTimeOffset? ConsumptionEndTime { get; init; }

    /// <summary>True for a version read from Azure or piped from Get-AzGalleryImageVersion.</summary>
    public bool Exists { get; init; }

    /// <summary>The number of VMs to be created at the same time; null if unknown.</summary>
    public int? PlannedInstanceCount { get; init; }

    /// <summary>The source, if it was read or specified.</summary>
    public SourceImage? Source { get; init; }

    /// <summary>The image definition that the version belongs to, if it was read or specified.</summary>
    public ImageDefinition? Definition { get; init; }

    /// <summary>The gallery's sharing permission (Private, Groups, Community), if the gallery was read or specified.</summary>
    public string? SharingPermission { get; init; }

    /// <summary>The IDs of the sources: first that of the whole image or the OS disk, then those of the data disks.</summary>
    public IEnumerable<string> SourceIds =>
        Filled(SourceImageVMId, SourceImageId, OSDiskImage?.SourceId).Concat(Filled([.. DataDiskImages.Select(disk => disk.SourceId)]));

    /// <summary>What the whole image or the OS disk was created from, as far as the version contains it: an ID, or the address of a blob.</summary>
    public IEnumerable<string> SourceNames => Filled(SourceImageId, SourceImageVMId, CommunityGalleryImageId, OSDiskImage?.SourceId, OSDiskImage?.Uri);

    /// <summary>Whether a source is the version's, or could be because the version does not specify one.</summary>
    public bool CanBeMadeFrom(SourceImage source) => !SourceNames.Any() || SourceNames.Contains(source.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The version with its source; it becomes the specified source if the version does not have one.</summary>
    public ImageVersion MadeFrom(SourceImage source)
    {
        var version = this with { Source = source };
        if (SourceNames.Any())
            return version;
        return source.Kind switch
        {
            SourceKind.VirtualMachine => version with { SourceImageVMId = source.Id },
            SourceKind.Disk or SourceKind.Snapshot => version with { OSDiskImage = new DiskImage { SourceId = source.Id } },
            _ => version with { SourceImageId = source.Id },
        };
    }

    /// <summary>Whether a gallery can be the version's, according to the names of both.</summary>
    public bool CanBeIn(Gallery gallery) => AreCompatible(GalleryName, gallery.Name) && AreCompatible(ResourceGroupName, gallery.ResourceGroupName);

    /// <summary>Whether a target region encrypts a disk with a customer-managed key.</summary>
    public bool HasCustomerKey => TargetRegions?.Any(region => EncryptedDisk.Of(region).Any()) == true;

    /// <summary>The target regions; if the version specifies none, its location, which the service then uses.</summary>
    public IReadOnlyList<TargetRegion> Targets => TargetRegions is { Count: > 0 } listed ? listed : [new TargetRegion { Name = Location }];

    /// <summary>The target region with a name, in any spelling; null if there is none.</summary>
    public TargetRegion? TargetRegion(string? region) => TargetRegions?.FirstOrDefault(target => AzureRegion.IsSame(target.Name, region));

    /// <summary>Whether <c>latest</c> skips the version in one of its target regions.</summary>
    /// <remarks>Microsoft's overview of the gallery: a region's own setting overrides that of the version.</remarks>
    public bool IsExcludedFromLatest(TargetRegion region) => region.ExcludeFromLatest ?? ExcludeFromLatest ?? false;

    /// <summary>Whether <c>latest</c> skips the version in every target region.</summary>
    public bool IsExcludedFromLatestEverywhere => TargetRegions is { Count: > 0 } regions ? regions.All(IsExcludedFromLatest) : ExcludeFromLatest ?? false;

    /// <summary>Whether the owner of a shared version has deleted it.</summary>
    public bool IsSoftDeleted => string.Equals(ImageState, "SoftDeleted", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the provisioning state is this one, ignoring case.</summary>
    public bool IsProvisioning(string state) => string.Equals(ProvisioningState, state, StringComparison.OrdinalIgnoreCase);

    private static bool AreCompatible(string? one, string? other) => one is null || other is null || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Filled(params string?[] texts) => texts.OfType<string>().Where(text => text.Length > 0);
}
