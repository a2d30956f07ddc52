using System.Management.Automation;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>A cmdlet for what galleries in Azure contain, selected by names and wildcards, by IDs, or by objects from the pipeline.</summary>
public abstract class GallerySearchCmdlet : GallerySelectionCmdlet
{
    private const int MostShown = 5;
    private const string VersionName = "Name";

    private readonly JsonLines _lines = new();
    private bool _isCalled;

    private protected GallerySearchCmdlet() => Groups = new ManagementGroupSearch(this, () => Live);

    /// <summary>Finds the subscriptions in management groups.</summary>
    private protected ManagementGroupSearch Groups { get; }

    /// <summary>Whether subscriptions that cannot be read are reported elsewhere.</summary>
    private protected virtual bool ReportsUnseen => false;

    /// <summary>Whether anything was requested; a pipeline may be empty, or contain only nulls.</summary>
    private protected bool HasInput { get; private set; }

    /// <summary>Says that all values of a parameter were empty.</summary>
    private protected virtual void ReportEmpty(string parameter) => WriteWarning(Messages.FormatValueEmpty(parameter));

    /// <summary>The names of the versions to find; null for all.</summary>
    private protected virtual string[]? VersionsToFind => null;

    /// <summary>What an ID can be, in words.</summary>
    private protected virtual string AcceptedTypes => Messages.VersionTypes;

    /// <summary>Whether an ID is accepted.</summary>
    private protected virtual bool Accepts(Resources.ResourceId id) => id.IsOrContainsVersions;

    /// <summary>Searches for everything under an ID.</summary>
    /// <returns>Whether anything was found, or reported as unreadable; true if that is reported later.</returns>
    private protected abstract bool Find(Resources.ResourceId id);

    /// <summary>Searches by names.</summary>
    /// <param name="query">The names.</param>
    /// <param name="seen">The versions that were found before, if several searches can find the same ones; otherwise null.</param>
    /// <returns>Whether anything was found, or reported as unreadable; true if that is reported later.</returns>
    private protected abstract bool Find(VersionQuery query, HashSet<string>? seen);

    /// <summary>Processes a version that was piped with its status. Called on the pipeline's thread.</summary>
    /// <returns>Whether that was enough; otherwise, it is searched by its ID or names.</returns>
    private protected virtual bool TryTakeReading(ImageVersion version) => false;

    /// <summary>Processes something of another owner, of which only the owner can see what matters here. Called on the pipeline's thread.</summary>
    private protected abstract void TakeShared(Resources.ResourceId id);

    /// <inheritdoc/>
    private protected override void Process()
    {
        _isCalled = true;
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
    private protected override void Finish()
    {
        TakeRest();
        // The sets have the names of their parameters.
        if (_isCalled && !HasInput && ParameterSetName != NameSet)
            ReportEmpty(ParameterSetName);
    }

    private void TakeRest()
    {
        if (_lines.Rest() is { } text)
            TakeViews(text);
    }

    private void TakeViews(object input)
    {
        foreach (var view in ResourceView.Of(new SessionObject(input)))
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
        if (version.ReplicationStatus is not null && ImageVersionMapping.IsVersion(view) && TryTakeReading(version))
            return;
        if (names.GivenId is { Length: > 0 } id)
            TakeId(id);
        else if (version is { GalleryName: { Length: > 0 } gallery, ResourceGroupName: { Length: > 0 } group })
            Find(VersionNames.Query(version.SubscriptionId ?? Live.RequireSubscription(this), group, gallery, version.GalleryImageDefinitionName, version.Name), gallery);
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
        else if (!Accepts(id))
            WriteError(Failure.ResourceTypeUnsupported(text, id.FullType, AcceptedTypes));
        else if (id.IsSharedGallery || id.IsCommunityGallery)
            TakeShared(id);
        else if (id.SubscriptionId.Length == 0 || id.ResourceGroup.Length == 0)
            WriteError(Failure.ResourceIdMalformed(text));
        else if (!Find(id))
            WriteWarning(Messages.FormatNoVersionIn(id.ToString()));
    }

    /// <summary>Searches all versions in a subscription or a resource group, as for a gallery; so they can also be piped. A GUID alone is a subscription.</summary>
    private void TakeScope(string text, Resources.ResourceId? id)
    {
        if (id is null or { IsSubscription: true } or { IsResourceGroup: true } && SubscriptionIds.Read(id?.SubscriptionId ?? text) is { } subscription)
            Find(VersionNames.Query(subscription, id?.ResourceGroup), text);
        else
            WriteError(Failure.ResourceIdMalformed(text));
    }

    private void FindByNames()
    {
        WarnOfEmpty(nameof(ResourceGroupName), ResourceGroupName);
        WarnOfEmpty(nameof(GalleryName), GalleryName);
        WarnOfEmpty(nameof(GalleryImageDefinitionName), GalleryImageDefinitionName);
        WarnOfEmpty(VersionName, VersionsToFind);
        var names = new VersionNames(ResourceGroupName, GalleryName, GalleryImageDefinitionName, VersionsToFind);
        if (names.Ids.Count > 0)
        {
            if (names.HasNames)
                ThrowTerminatingError(Failure.IdWithNames(names.Ids[0]));
            names.Ids.ToList().ForEach(TakeId);
            return;
        }

        var subscriptions = RequestedSubscriptions();
        if (subscriptions.Count == 0)
            return;
        var queries = names.Queries(subscriptions);
        if (ManagementGroupId.Length > 0)
            queries = [.. queries.Select(query => query with { Seen = Groups.Seen })];
        var seen = queries.Count > 1 ? new HashSet<string>(StringComparer.OrdinalIgnoreCase) : null;
        foreach (var query in queries)
        {
            StopIfAsked();
            if (!Find(query, seen) && !FindByGalleryName(names, query, seen))
                ReportNothing(names, query);
        }
    }

    private IReadOnlyList<string> RequestedSubscriptions()
    {
        if (ManagementGroupId.Length == 0)
            return SubscriptionId.Length > 0 ? SubscriptionIds.ReadAll(this, SubscriptionId) : [Live.RequireSubscription(this)];
        var subscriptions = Groups.SubscriptionsAndThoseIn(SubscriptionIds.ReadAll(this, SubscriptionId), ManagementGroupId);
        if (!ReportsUnseen)
            Groups.ReportHidden();
        return subscriptions;
    }

    // As from a variable that is not set: more is found than was meant.
    private void WarnOfEmpty(string parameter, string[]? names)
    {
        if (MyInvocation.BoundParameters.ContainsKey(parameter) && (names ?? []).All(string.IsNullOrEmpty))
            WriteWarning(Messages.FormatNameEmpty(parameter));
    }

    // Whoever specifies one name by position may mean the gallery.
    private bool FindByGalleryName(VersionNames names, VersionQuery query, HashSet<string>? seen) =>
        names.HasGroupsOnly && query.ResourceGroup.Literal is { } && Find(VersionNames.OfGallery(query), seen);

    private void ReportNothing(VersionNames names, VersionQuery query)
    {
        if (names.HasGroupsOnly && query.ResourceGroup.Literal is { } group)
            WriteError(Failure.GroupWithoutGallery(group, query.Subscriptions));
        else
            WriteWarning(Messages.FormatNoVersionFound(names: names.Description, subscriptions: Shown(query.Subscriptions)));
    }

    // A management group can have thousands.
    private static string Shown(IReadOnlyList<string> subscriptions) => string.Join(", ", subscriptions.Take(MostShown)) + (subscriptions.Count > MostShown ? ", …" : "");

    private void Find(VersionQuery query, string what)
    {
        if (!Find(query, seen: null))
            WriteWarning(Messages.FormatNoVersionIn(what));
    }

    // Commands that print text also print empty lines.
    private static bool IsNothing(PSObject? input) => input is null || (input.BaseObject is string text && string.IsNullOrWhiteSpace(text));
}
