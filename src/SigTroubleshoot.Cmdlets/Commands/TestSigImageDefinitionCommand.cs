using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets;

/// <summary>
/// Tests whether Azure would create an image definition, before the call. Its parameters are those of
/// New-AzGalleryImageDefinition, loosely typed, so that a malformed value becomes a finding.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "SigImageDefinition", DefaultParameterSetName = ParameterSet, HelpUri = OnlineHelp.ImageDefinition)]
[OutputType(typeof(TestResult), typeof(bool))]
public sealed class TestSigImageDefinitionCommand : AzTestCmdlet
{
    private readonly Dictionary<string, List<ImageDefinition>> _siblings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The resource group of the gallery.</summary>
    [Parameter(ParameterSetName = ParameterSet, Position = 0, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageDefinitionResourceGroupName)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ResourceGroupCompleter))]
    public string? ResourceGroupName { get; set; }

    /// <summary>The gallery.</summary>
    [Parameter(ParameterSetName = ParameterSet, Position = 1, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageDefinitionGalleryName)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GalleryCompleter))]
    public string? GalleryName { get; set; }

    /// <summary>The name of the image definition.</summary>
    [Parameter(ParameterSetName = ParameterSet, Position = 2, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageDefinitionName)]
    [Alias("GalleryImageDefinitionName")]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>The region.</summary>
    [Parameter(ParameterSetName = ParameterSet, Position = 3, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageDefinitionLocation)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [AllowEmptyString]
    public string? Location { get; set; }

    /// <summary>The publisher.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Publisher)]
    [AllowEmptyString]
    public string? Publisher { get; set; }

    /// <summary>The offer.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Offer)]
    [AllowEmptyString]
    public string? Offer { get; set; }

    /// <summary>The SKU.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Sku)]
    [AllowEmptyString]
    public string? Sku { get; set; }

    /// <summary>Windows or Linux.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.OsType)]
    [ArgumentCompleter(typeof(OsTypeCompleter))]
    [AllowNull]
    public object? OsType { get; set; }

    /// <summary>Generalized or Specialized.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.OsState)]
    [ArgumentCompleter(typeof(OsStateCompleter))]
    [AllowNull]
    public object? OsState { get; set; }

    /// <summary>V1 or V2.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.HyperVGeneration)]
    [ArgumentCompleter(typeof(HyperVGenerationCompleter))]
    [AllowNull]
    public object? HyperVGeneration { get; set; }

    /// <summary>x64 or Arm64.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Architecture)]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    [AllowNull]
    public object? Architecture { get; set; }

    /// <summary>The end-of-life date.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.EndOfLifeDate)]
    [AllowNull]
    public object? EndOfLifeDate { get; set; }

    /// <summary>The minimum recommended number of vCPUs.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.MinimumVCPU)]
    [AllowNull]
    public object? MinimumVCPU { get; set; }

    /// <summary>The maximum recommended number of vCPUs.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.MaximumVCPU)]
    [AllowNull]
    public object? MaximumVCPU { get; set; }

    /// <summary>The minimum recommended memory in GB.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.MinimumMemory)]
    [AllowNull]
    public object? MinimumMemory { get; set; }

    /// <summary>The maximum recommended memory in GB.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.MaximumMemory)]
    [AllowNull]
    public object? MaximumMemory { get; set; }

    /// <summary>Features: hashtables with Name and Value.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Feature)]
    [AllowNull]
    [ArgumentCompleter(typeof(FeatureCompleter))]
    [Objects]
    public object[]? Feature { get; set; }

    /// <summary>The purchase plan's name.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.PurchasePlanName)]
    [AllowEmptyString]
    public string? PurchasePlanName { get; set; }

    /// <summary>The purchase plan's publisher.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.PurchasePlanPublisher)]
    [AllowEmptyString]
    public string? PurchasePlanPublisher { get; set; }

    /// <summary>The purchase plan's product.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.PurchasePlanProduct)]
    [AllowEmptyString]
    public string? PurchasePlanProduct { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object? Description { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object? Eula { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object? PrivacyStatementUri { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object? ReleaseNoteUri { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object? DisallowedDiskType { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public object? AllowUpdateImage { get; set; }

    private protected override string Kind => Messages.KindDefinition;

    private protected override string AzCommand => "New-AzGalleryImageDefinition";

    private protected override void Test(IResourceNode resource)
    {
        // The publisher, offer, and SKU must be unique in a gallery, so earlier definitions in the pipeline count.
        var definition = ImageDefinitionMapping.Map(resource);
        var gallery = $"{definition.SubscriptionId}/{definition.ResourceGroupName}/{definition.GalleryName}";
        if (!_siblings.TryGetValue(gallery, out var siblings))
            _siblings[gallery] = siblings = [];
        WriteCheck(definition with { Siblings = siblings }, definition.Target, AzCommand);
        siblings.Add(definition);
    }

    private protected override bool IsRecognized(IResourceNode resource) => ImageDefinitionMapping.IsRecognized(resource);

    private protected override string? OtherTypeOf(IResourceNode resource) => ImageDefinitionMapping.OtherTypeOf(resource);
}
