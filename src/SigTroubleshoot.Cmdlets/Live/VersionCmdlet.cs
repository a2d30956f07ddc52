using System.Management.Automation;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>A cmdlet for image versions in Azure, selected by names and wildcards, by IDs, or by objects from the pipeline.</summary>
public abstract class VersionCmdlet : SigCmdlet
{
    private protected const string NameSet = "Name";
    private protected const string ResourceIdSet = "ResourceId";
    private protected const string InputSet = "InputObject";

    private const string SubscriptionType = "Microsoft.Resources/subscriptions";
    private const string GroupType = "Microsoft.Resources/resourceGroups";

    private readonly JsonLines _lines = new();

    private protected VersionCmdlet()
    {
    }

    /// <summary>The resource groups of the galleries. An ID, or an object with an ID, is used as <see cref="ResourceId"/> would be.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 0, HelpMessage = "The resource groups of the galleries; an ID is also accepted.")]
    [SupportsWildcards]
    [MemberOfResource("ResourceId", "Id")]
    [ArgumentCompleter(typeof(ResourceGroupCompleter))]
    public string[]? ResourceGroupName { get; set; }

    /// <summary>The names of the galleries.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 1, HelpMessage = "The galleries.")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GalleryCompleter))]
    public string[]? GalleryName { get; set; }

    /// <summary>The names of the image definitions.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 2, HelpMessage = "The image definitions.")]
    [Alias("GalleryImageName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DefinitionCompleter))]
    public string[]? GalleryImageDefinitionName { get; set; }

    /// <summary>The names of the image versions, or <c>latest</c>.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 3, HelpMessage = "The image versions; latest means the highest version that counts as latest.")]
    [Alias("GalleryImageVersionName", "Version")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(VersionCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The subscriptions to search.</summary>
    [Parameter(ParameterSetName = NameSet, HelpMessage = "Ids of the subscriptions to search.")]
    [ValidateNotNullOrEmpty]
    public string[] SubscriptionId { get; set; } = [];

    /// <summary>The IDs of versions, or of image definitions and galleries for all versions in them.</summary>
    [Parameter(ParameterSetName = ResourceIdSet, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Ids of image versions.")]
    [Alias("Id")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(GalleryIdCompleter))]
    public string[]? ResourceId { get; set; }

    /// <summary>Versions, image definitions, or galleries from other commands; JSON; IDs.</summary>
    [Parameter(ParameterSetName = InputSet, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Galleries, image definitions or image versions as Get-AzGallery, Get-AzGalleryImageDefinition and Get-AzGalleryImageVersion return them, or resource groups, subscriptions, JSON as az CLI prints it, or ids.")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>The cloud.</summary>
    [Parameter(HelpMessage = CloudHelp)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>The Az context to read with.</summary>
    [Parameter(HelpMessage = ContextHelp)]
    [Alias("AzContext", "AzureRmContext", "AzureCredential")]
    public object? DefaultProfile { get; set; }

    /// <summary>Whether anything was requested; a pipeline may be empty, or contain only nulls.</summary>
    private protected bool HasInput { get; private set; }

    private protected LiveSession Live => OpenLive(Environment, DefaultProfile);

    /// <summary>Processes a version that was piped with its status. Called on the pipeline's thread.</summary>
    private protected abstract void TakeReading(ImageVersion version);

    /// <summary>Processes the ID of something that another owner shares.</summary>
    private protected abstract void TakeShared(Resources.ResourceId id);

    /// <summary>Searches for everything under an ID.</summary>
    /// <returns>Whether anything was found, or reported as unreadable.</returns>
    private protected abstract bool Find(Resources.ResourceId id);

    /// <summary>Searches by names.</summary>
    /// <param name="query">The names.</param>
    /// <param name="seen">The versions that were found before, if several searches can find the same ones; otherwise null.</param>
    /// <returns>Whether anything was found, or reported as unreadable.</returns>
    private protected abstract bool Find(VersionQuery query, HashSet<string>? seen);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case ResourceIdSet:
                foreach (var id in ResourceId ?? [])
                    TakeId(id);
                break;
            case InputSet when _lines.TryTake(InputObject?.BaseObject, out var json):
                if (json is not null)
                    TakeViews(json);
                break;
            case InputSet:
                TakeRest();
                if (!IsNothing(InputObject))
                    TakeViews(InputObject!);
                break;
            default:
                FindByNames();
                break;
        }
    }

    /// <inheritdoc/>
    private protected override void Finish() => TakeRest();

    private void TakeRest()
    {
        if (_lines.Rest() is { } text)
            TakeViews(text);
    }

    private void TakeViews(object input)
    {
        foreach (var view in ResourceView.Of(input))
        {
            StopIfAsked();
            TakeView(view);
        }
    }

    private void TakeView(ObjectView view)
    {
        HasInput = true;
        var version = ImageVersionMapping.Map(view);
        var names = new ResourceNames(view);
        if (version.ReplicationStatus is not null && ImageVersionMapping.IsVersion(view))
            TakeReading(version);
        else if (names.GivenId is { Length: > 0 } id)
            TakeId(id);
        else if (version is { GalleryName: { Length: > 0 } gallery, ResourceGroupName: { Length: > 0 } group })
            Find(Query([version.SubscriptionId ?? Live.RequireSubscription(this)], group, gallery, version.GalleryImageDefinitionName, version.Name), gallery);
        else if (names.GivenName is { } name && name.IndexOf('/') >= 0)
            TakeId(name);
        else
            WriteError(Failure.VersionNotRecognized(names.GivenName ?? ResourceView.NameOf(view)));
    }

    private void TakeId(string? text)
    {
        StopIfAsked();
        if (string.IsNullOrWhiteSpace(text))
            return;
        HasInput = true;
        if (!Resources.ResourceId.TryParse(text!.Trim(), out var id) || id.Gallery.Length == 0)
            TakeScope(text.Trim(), id);
        else if (!id.IsOrContainsVersions)
            WriteError(Failure.ResourceTypeUnsupported(text, id.FullType, Messages.VersionTypes));
        else if (id.IsSharedGallery || id.IsCommunityGallery)
            TakeShared(id);
        else if (id.SubscriptionId.Length == 0 || id.ResourceGroup.Length == 0)
            WriteError(Failure.ResourceIdMalformed(text));
        else if (!Find(id))
            WriteWarning(Messages.FormatNoVersionIn(id.ToString()));
    }

    /// <summary>Searches all versions in a subscription or a resource group, as for a gallery; so they can also be piped.</summary>
    private void TakeScope(string text, Resources.ResourceId? id)
    {
        // A GUID alone is a subscription, as from Get-AzSubscription.
        var scope = id?.ResourceType ?? SubscriptionType;
        if (scope is SubscriptionType or GroupType && SubscriptionIds.Read(id?.SubscriptionId ?? text) is { } subscription)
            Find(Query([subscription], id?.ResourceGroup, null, null, null), text);
        else
            WriteError(Failure.ResourceIdMalformed(text));
    }

    private void FindByNames()
    {
        var names = new VersionNames(ResourceGroupName, GalleryName, GalleryImageDefinitionName, Name);
        if (names.Ids.Count > 0)
        {
            if (names.HasNames)
                ThrowTerminatingError(Failure.IdWithNames(names.Ids[0]));
            foreach (var id in names.Ids)
                TakeId(id);
            return;
        }

        var subscriptions = SubscriptionId.Length > 0 ? ReadSubscriptions() : [Live.RequireSubscription(this)];
        if (subscriptions.Count == 0)
            return;
        var queries = names.Queries(subscriptions);
        var seen = queries.Count > 1 ? new HashSet<string>(StringComparer.OrdinalIgnoreCase) : null;
        foreach (var query in queries)
        {
            StopIfAsked();
            if (!Find(query, seen) && !FindByGalleryName(names, query, seen))
                ReportNothing(names, query);
        }
    }

    // Whoever specifies one name by position may mean the gallery.
    private bool FindByGalleryName(VersionNames names, VersionQuery query, HashSet<string>? seen) =>
        names.HasGroupsOnly && query.ResourceGroup.Literal is { } && Find(VersionNames.OfGallery(query), seen);

    private void ReportNothing(VersionNames names, VersionQuery query)
    {
        if (names.HasGroupsOnly && query.ResourceGroup.Literal is { } group)
            WriteError(Failure.GroupWithoutGallery(group, query.Subscriptions));
        else
            WriteWarning(Messages.FormatNoVersionFound(names: names.Description, subscriptions: string.Join(", ", query.Subscriptions)));
    }

    private List<string> ReadSubscriptions()
    {
        var ids = new List<string>();
        foreach (var text in SubscriptionId)
            SubscriptionIds.AddTo(ids, this, text);
        return ids;
    }

    private void Find(VersionQuery query, string what)
    {
        if (!Find(query, seen: null))
            WriteWarning(Messages.FormatNoVersionIn(what));
    }

    // Commands that print text also print empty lines.
    private static bool IsNothing(PSObject? input) => input is null || (input.BaseObject is string text && string.IsNullOrWhiteSpace(text));

    private static VersionQuery Query(IReadOnlyList<string> subscriptions, string? group, string? gallery, string? definition, string? version) =>
        new(subscriptions, NamePatternFactory.Of(group), NamePatternFactory.Of(gallery), NamePatternFactory.Of(definition), NamePatternFactory.OfVersions(version is null ? null : [version])[0]);
}
