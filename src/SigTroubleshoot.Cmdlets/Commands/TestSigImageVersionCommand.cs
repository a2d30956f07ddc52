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
    [Parameter(ParameterSetName = ParameterSet, Position = 0, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageVersionName)]
    [Alias("GalleryImageVersionName")]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>The resource group of the gallery.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageDefinitionResourceGroupName)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ResourceGroupCompleter))]
    public string? ResourceGroupName { get; set; }

    /// <summary>The gallery.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageDefinitionGalleryName)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GalleryCompleter))]
    public string? GalleryName { get; set; }

    /// <summary>The image definition.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageVersionGalleryImageDefinitionName)]
    [Alias("GalleryImageName")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(DefinitionCompleter))]
    public string? GalleryImageDefinitionName { get; set; }

    /// <summary>The location of the image version.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageVersionLocation)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [AllowEmptyString]
    public string? Location { get; set; }

    /// <summary>The managed image, image version, or VM that the version is created from.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SourceImageId)]
    [AllowEmptyString]
    public string? SourceImageId { get; set; }

    /// <summary>The VM that the version is created from.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SourceImageVMId)]
    [AllowEmptyString]
    public string? SourceImageVMId { get; set; }

    /// <summary>The separate source of the OS disk.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.OSDiskImage)]
    [AllowNull]
    public object? OSDiskImage { get; set; }

    /// <summary>The separate sources of the data disks.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DataDiskImage)]
    [AllowNull]
    [Objects]
    public object[]? DataDiskImage { get; set; }

    /// <summary>The target regions.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TargetRegion)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(TargetRegionCompleter))]
    public object[]? TargetRegion { get; set; }

    /// <summary>The default replica count.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ReplicaCount)]
    [AllowNull]
    public object? ReplicaCount { get; set; }

    /// <summary>The default storage account type.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.StorageAccountType)]
    [ArgumentCompleter(typeof(StorageAccountTypeCompleter))]
    [AllowNull]
    public object? StorageAccountType { get; set; }

    /// <summary>Full or Shallow.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ReplicationMode)]
    [ArgumentCompleter(typeof(ReplicationModeCompleter))]
    [AllowNull]
    public object? ReplicationMode { get; set; }

    /// <summary>The end-of-life date.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.EndOfLifeDate)]
    [AllowNull]
    public object? PublishingProfileEndOfLifeDate { get; set; }

    /// <summary>The security profile, with its UEFI settings.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SecurityProfile)]
    [AllowNull]
    public object? SecurityProfile { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    public SwitchParameter PublishingProfileExcludeFromLatest { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object[]? TargetExtendedLocation { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object? AllowDeletionOfReplicatedLocation { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object? BlockDeletionBeforeEndOfLife { get; set; }

    /// <summary>The number of VMs to be created at the same time.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.PlannedInstanceCount)]
    [ValidateRange(1, int.MaxValue)]
    public int PlannedInstanceCount { get; set; }

    /// <summary>The image definition that the version belongs to.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Definition)]
    [AllowNull]
    public object? Definition { get; set; }

    /// <summary>The source that the version is created from.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SourceImage)]
    [AllowNull]
    public object? SourceImage { get; set; }

    /// <summary>The gallery that the version belongs to.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Gallery)]
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
        WriteCheck(version, version.Target, AzCommand);
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
