using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Requests;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>The parameters that select what galleries in Azure contain: names and wildcards, IDs, or objects from the pipeline.</summary>
public abstract class GallerySelectionCmdlet : AzureCmdlet
{
    private protected const string NameSet = "Name";
    private protected const string ResourceIdSet = "ResourceId";
    private protected const string InputSet = "InputObject";

    private protected GallerySelectionCmdlet()
    {
    }

    /// <summary>The resource groups of the galleries. An ID, or an object with an ID, is used as <see cref="ResourceId"/> would be.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 0, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GallerySelectionResourceGroupName)]
    [SupportsWildcards]
    [MemberOfResource("ResourceId", "Id")]
    [ArgumentCompleter(typeof(ResourceGroupCompleter))]
    public string[]? ResourceGroupName { get; set; }

    /// <summary>The names of the galleries.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 1, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GallerySelectionGalleryName)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GalleryCompleter))]
    public string[]? GalleryName { get; set; }

    /// <summary>The names of the image definitions.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 2, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GallerySelectionGalleryImageDefinitionName)]
    [Alias("GalleryImageName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DefinitionCompleter))]
    public string[]? GalleryImageDefinitionName { get; set; }

    /// <summary>The subscriptions to search.</summary>
    [Parameter(ParameterSetName = NameSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GallerySelectionSubscriptionId)]
    [ValidateNotNullOrEmpty]
    public string[] SubscriptionId { get; set; } = [];

    /// <summary>The management groups whose subscriptions are searched.</summary>
    [Parameter(ParameterSetName = NameSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ManagementGroupId)]
    [ArgumentCompleter(typeof(ManagementGroupCompleter))]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] ManagementGroupId { get; set; } = [];

    /// <summary>The IDs of versions, or of image definitions and galleries for all versions in them.</summary>
    [Parameter(ParameterSetName = ResourceIdSet, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ResourceId)]
    [Alias("Id")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(GalleryIdCompleter))]
    public string[]? ResourceId { get; set; }

    /// <summary>Versions, image definitions, or galleries from other commands; JSON; IDs.</summary>
    [Parameter(ParameterSetName = InputSet, Mandatory = true, ValueFromPipeline = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GallerySelectionInputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }
}
