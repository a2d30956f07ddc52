using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets;

/// <summary>
/// Tests whether Azure would create an image version, before the call. Its parameters are those of
/// New-AzGalleryImageVersion, loosely typed, so that a malformed value becomes a finding.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "SigImageVersion", DefaultParameterSetName = ParameterSet, HelpUri = OnlineHelp.ImageVersion)]
[OutputType(typeof(TestResult), typeof(bool))]
public sealed class TestSigImageVersionCommand : AzTestCmdlet
{
    private ImageDefinition? _definition;
    private SourceImage? _source;
    private Gallery? _gallery;

    /// <summary>The name of the image version.</summary>
    [Parameter(ParameterSetName = ParameterSet, Position = 0, HelpMessage = "The name of the version: Major.Minor.Patch.")]
    [Alias("GalleryImageVersionName")]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>The resource group of the gallery.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The resource group of the gallery.")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ResourceGroupCompleter))]
    public string? ResourceGroupName { get; set; }

    /// <summary>The gallery.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The gallery.")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GalleryCompleter))]
    public string? GalleryName { get; set; }

    /// <summary>The image definition.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The image definition.")]
    [Alias("GalleryImageName")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(DefinitionCompleter))]
    public string? GalleryImageDefinitionName { get; set; }

    /// <summary>The location of the image version.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The region of the version and of its source.")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [AllowEmptyString]
    public string? Location { get; set; }

    /// <summary>The managed image, image version, or VM that the version is created from.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The id of the managed image or image version that the version is created from.")]
    [AllowEmptyString]
    public string? SourceImageId { get; set; }

    /// <summary>The VM that the version is created from.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The id of the virtual machine that the version is created from.")]
    [AllowEmptyString]
    public string? SourceImageVMId { get; set; }

    /// <summary>The separate source of the OS disk.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The OS disk, if it has a source of its own: a hashtable with Source.")]
    [AllowNull]
    public object? OSDiskImage { get; set; }

    /// <summary>The separate sources of the data disks.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The data disks that have sources of their own: hashtables with Source and Lun.")]
    [AllowNull]
    [Objects]
    public object[]? DataDiskImage { get; set; }

    /// <summary>The target regions.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The target regions: hashtables with Name, ReplicaCount, StorageAccountType, ExcludeFromLatest and Encryption.")]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(TargetRegionCompleter))]
    public object[]? TargetRegion { get; set; }

    /// <summary>The default replica count.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The number of replicas in a target region that does not specify it.")]
    [AllowNull]
    public object? ReplicaCount { get; set; }

    /// <summary>The default storage account type.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The storage account type in a target region that does not specify it: Standard_LRS, Standard_ZRS, Premium_LRS or PremiumV2_LRS.")]
    [ArgumentCompleter(typeof(StorageAccountTypeCompleter))]
    [AllowNull]
    public object? StorageAccountType { get; set; }

    /// <summary>Full or Shallow.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The replication mode: Full or Shallow.")]
    [ArgumentCompleter(typeof(ReplicationModeCompleter))]
    [AllowNull]
    public object? ReplicationMode { get; set; }

    /// <summary>The end-of-life date.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The end of life, as a date or as ISO 8601 text.")]
    [AllowNull]
    public object? PublishingProfileEndOfLifeDate { get; set; }

    /// <summary>The security profile, with its UEFI settings.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = "The security profile with its UEFI settings.")]
    [AllowNull]
    public object? SecurityProfile { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = SplatOnly)]
    public SwitchParameter PublishingProfileExcludeFromLatest { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = SplatOnly)]
    [AllowNull]
    public object[]? TargetExtendedLocation { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = SplatOnly)]
    [AllowNull]
    public object? AllowDeletionOfReplicatedLocation { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessage = SplatOnly)]
    [AllowNull]
    public object? BlockDeletionBeforeEndOfLife { get; set; }

    /// <summary>The number of VMs to be created at the same time.</summary>
    [Parameter(HelpMessage = "How many virtual machines are to be created from the version at the same time.")]
    [ValidateRange(1, int.MaxValue)]
    public int PlannedInstanceCount { get; set; }

    /// <summary>The image definition that the version belongs to.</summary>
    [Parameter(HelpMessage = "The image definition to compare with: an object of Az, a hashtable, an ARM resource or JSON.")]
    [AllowNull]
    public object? Definition { get; set; }

    /// <summary>The source that the version is created from.</summary>
    [Parameter(HelpMessage = "The source to compare with: a managed image, virtual machine, disk, snapshot or image version as an object of Az, an ARM resource or JSON, with its ID.")]
    [AllowNull]
    public object? SourceImage { get; set; }

    /// <summary>The gallery that the version belongs to.</summary>
    [Parameter(HelpMessage = "The gallery to compare with: an object of Az, an ARM resource or JSON, with its ID.")]
    [AllowNull]
    public object? Gallery { get; set; }

    private protected override string Kind => Messages.KindVersion;

    private protected override string AzCommand => "New-AzGalleryImageVersion";

    /// <inheritdoc/>
    private protected override void Begin()
    {
        _definition = Read(Definition, node => ImageDefinitionMapping.IsRecognized(node) ? ImageDefinitionMapping.Map(node) : null, input => Failure.ObjectNotRecognized(input, "definition", "New-AzGalleryImageDefinition"));
        _source = Read(SourceImage, SourceImageMapping.Map, Failure.SourceImageNotRecognized);
        _gallery = Read(Gallery, node => GalleryMapping.IsGallery(node) ? GalleryMapping.Map(node) : null, Failure.GalleryNotRecognized);
    }

    private protected override void Test(IResourceNode resource)
    {
        var version = ImageVersionMapping.Map(resource) with
        {
            PlannedInstanceCount = PlannedInstanceCount == 0 ? null : PlannedInstanceCount,
            Definition = _definition,
        };
        if (_source is not null)
            version = Compare(version, version.CanBeMadeFrom(_source), nameof(SourceImage), _source.Id, () => version.MadeFrom(_source));
        if (_gallery is not null)
            version = Compare(version, version.CanBeIn(_gallery), nameof(Gallery), _gallery.Name, () => version with { SharingPermission = _gallery.SharingPermission });
        WriteAnswer(version.Target, SigEngine.Default.Check(version, version.Target, AzCommand));
    }

    // A resource that belongs to another version is not relevant to this one.
    private ImageVersion Compare(ImageVersion version, bool fits, string parameter, string? given, Func<ImageVersion> compare)
    {
        if (fits)
            return compare();
        WriteWarning(Messages.FormatParameterNotOfVersion(parameter: parameter, value: given, version: version.Target));
        return version;
    }

    private T? Read<T>(object? input, Func<IResourceNode, T?> map, Func<string, ErrorRecord> onOther)
        where T : class
    {
        if (input is null)
            return null;
        var view = ResourceView.Of(new SessionObject(input)).FirstOrDefault();
        if (view is not null && map(view) is { } resource)
            return resource;
        ThrowTerminatingError(onOther(view is null ? "[]" : ResourceView.NameOf(view)));
        return null;
    }

    private protected override bool IsRecognized(IResourceNode resource) => ImageVersionMapping.IsRecognized(resource);

    private protected override string? OtherTypeOf(IResourceNode resource) => ImageVersionMapping.OtherTypeOf(resource);
}
