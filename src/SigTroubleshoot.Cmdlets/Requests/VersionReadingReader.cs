using System.Globalization;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>
/// Reads an image version with its replication status from ARM's JSON, from what az CLI prints, or from a
/// PSGalleryImageVersion: the names are the same, only their case differs.
/// </summary>
internal sealed class VersionReadingReader
{
    private readonly ObjectView _view;
    private readonly ResourceNames _names;

    /// <param name="view">The version.</param>
    public VersionReadingReader(ObjectView view)
    {
        _view = view;
        _names = new ResourceNames(view);
    }

    /// <summary>Whether the replication status is there; without it, it was not asked for.</summary>
    public bool HasStatus => _view.Find("ReplicationStatus").Exists;

    /// <summary>Whether it is a version, and not something else with a status of the same name.</summary>
    public bool IsVersion => _names.Id is null ? ImageVersionReader.IsRecognized(_view) : _names.Id.Version.Length > 0;

    /// <summary>The resource id, or empty.</summary>
    public string Id => _names.Id?.ToString() ?? "";

    /// <summary>The names of the version, for messages and commands.</summary>
    /// <param name="request">The version.</param>
    public Dictionary<string, string> Names(ImageVersion request) => NamedValues.Of(
        ("ResourceId", Id),
        ("SubscriptionId", request.SubscriptionId),
        ("ResourceGroup", request.ResourceGroupName),
        ("Gallery", request.GalleryName),
        ("Definition", request.GalleryImageDefinitionName),
        ("Version", request.Name),
        ("Location", request.Location));

    /// <summary>The version.</summary>
    /// <param name="now">When it was read.</param>
    /// <param name="allExcluded">Whether every version of the definition is known to be left out of latest.</param>
    public VersionReading Read(DateTimeOffset now, bool allExcluded = false)
    {
        var request = new ImageVersionReader(_view).Read(null, null);
        var status = ReadStatus();
        return new VersionReading
        {
            Request = request,
            Id = Id,
            ProvisioningState = _view.TextOf("ProvisioningState") ?? "",
            PublishedDate = ReadDate("PublishingProfile.PublishedDate"),
            LastModified = ReadDate("SystemData.LastModifiedAt"),
            Status = status,
            Now = now,
            AllExcludedFromLatest = allExcluded,
            Regions = RegionList.Of(request, status),
        };
    }

    private ReplicationStatus? ReadStatus()
    {
        var status = _view.Find("ReplicationStatus");
        return status.Exists ? new ReplicationStatus(status.TextOf("AggregatedState") ?? "", [.. status["Summary"].Items.Select(ReadRegion)]) : null;
    }

    private static RegionStatus ReadRegion(ObjectView region) =>
        new(region["Region"].Text ?? "", region["State"].Text ?? "", RegionStatus.ReadProgress(region["Progress"].Text), region["Details"].Text ?? "");

    // A date without a zone is the service's, and that is UTC.
    private DateTimeOffset? ReadDate(string path) =>
        DateTimeOffset.TryParse(_view.TextOf(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
