using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Use;

/// <summary>The use of the versions of one image definition.</summary>
internal sealed class DefinitionUse
{
    // Az deletes in the subscription of its context, which may have a gallery with the same names.
    private const string AzPowerShell =
        "Set-AzContext -Subscription <SubscriptionId>; Remove-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>";

    private const string AzureCli = "az sig image-version delete --subscription <SubscriptionId> -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";

    private readonly RuleSet _rules;
    private readonly decimal? _pricePerGB;
    private readonly DateTimeOffset _now;
    private readonly string _gap;
    private readonly LatestRegions _latest;
    private readonly ILookup<string, ImageUseReference> _users;

    /// <param name="rules">The rules to apply.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="latest">Which of its versions are the latest.</param>
    /// <param name="users">The resources that refer to images.</param>
    /// <param name="gap">Why other resources may use them; empty if all were read.</param>
    /// <param name="pricePerGB">The price of a GB; null if it is not specified.</param>
    /// <param name="now">The time.</param>
    public DefinitionUse(RuleSet rules, Gallery gallery, ResourceId definition, LatestRegions latest, UserIndex users, string gap, decimal? pricePerGB, DateTimeOffset now)
    {
        _rules = rules;
        _pricePerGB = pricePerGB;
        _now = now;
        _gap = gap.Length > 0 ? gap : UseGap.OfGallery(gallery);
        _latest = latest;
        _users = ByVersion([.. DefinitionKey.AllOf(gallery, definition).SelectMany(users.Of)]);
    }

    /// <summary>The use of a version.</summary>
    public ImageUse Of(ImageVersion version)
    {
        var name = version.Name ?? "";
        IReadOnlyList<ImageUseReference> users = [.. _users[name].OrderBy(user => user.Kind).ThenBy(user => user.ResourceId, StringComparer.OrdinalIgnoreCase)];
        IReadOnlyList<string> reasons = [.. ReasonsAgainst(version)];
        var gap = GapOf(name);
        var canDelete = reasons.Count > 0 ? ImageDeletion.No : gap.Length > 0 ? ImageDeletion.NotEvaluated : ImageDeletion.Yes;
        var replicas = ReplicaCount.Of(version);
        var size = SizeOf(version);
        return new ImageUse
        {
            ResourceId = version.Id ?? "",
            SubscriptionId = version.SubscriptionId ?? "",
            ResourceGroupName = version.ResourceGroupName ?? "",
            GalleryName = version.GalleryName ?? "",
            GalleryImageDefinitionName = version.GalleryImageDefinitionName ?? "",
            Name = name,
            PublishedDate = version.PublishedDate,
            EndOfLifeDate = EndOfLifeOf(version),
            Regions = [.. (version.TargetRegions ?? []).Select(region => AzureRegion.Normalize(region.Name)).Where(region => region.Length > 0)],
            Replicas = replicas,
            SizeInGB = size,
            Cost = size * replicas * _pricePerGB,
            UsedBy = users,
            IsLatestIn = _latest.Of(name),
            CanDelete = canDelete,
            Reasons = gap.Length > 0 ? [.. reasons, gap] : reasons,
            Reason = gap,
            Command = canDelete == ImageDeletion.Yes ? CommandFor(version) : "",
            Findings = _rules.Check(version, version.Id ?? name, AzureView.Name),
        };
    }

    /// <summary>A version about which nothing could be read.</summary>
    public static ImageUse Unread(ResourceId version, string reason) => new()
    {
        ResourceId = version.ToString(),
        SubscriptionId = version.SubscriptionId,
        ResourceGroupName = version.ResourceGroup,
        GalleryName = version.Gallery,
        GalleryImageDefinitionName = version.Definition,
        Name = version.Version,
        CanDelete = ImageDeletion.NotEvaluated,
        Reason = reason,
        Reasons = [reason],
    };

    /// <summary>Whether a resource uses a version. A template that publishes to it does not.</summary>
    public bool IsUsed(ImageVersion version) => CountOf(version.Name ?? "") > 0;

    /// <summary>Whether a version may be deleted, as far as it is known.</summary>
    public bool IsFree(ImageVersion version) => !ReasonsAgainst(version).Any() && GapOf(version.Name ?? "").Length == 0;

    private string GapOf(string version) => _gap.Length > 0 ? _gap : _latest.DoubtAbout(version);

    private int CountOf(string version) => _users[version].Count(user => user.Kind != ImageUseKind.ImageTemplateTarget);

    private IEnumerable<string> ReasonsAgainst(ImageVersion version)
    {
        if (CountOf(version.Name ?? "") is > 0 and var used)
            yield return CommonTexts.Fill(CommonTexts.UseUsed, ("Count", used.ToString(CultureInfo.InvariantCulture)));
        if (_latest.Of(version.Name ?? "") is { Count: > 0 } latestIn)
            yield return CommonTexts.Fill(CommonTexts.UseLatest, ("Regions", string.Join(", ", latestIn)));
        if (version.BlockDeletionBeforeEndOfLife == true && !(EndOfLifeOf(version) <= _now))
            yield return CommonTexts.Fill(CommonTexts.UseBlocked, ("Date", EndOfLifeOf(version)?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (version.ProvisioningState is { Length: > 0 } state && !version.IsProvisioning("Succeeded") && !version.IsProvisioning("Failed"))
            yield return CommonTexts.Fill(CommonTexts.UseInProgress, ("State", state));
    }

    private ILookup<string, ImageUseReference> ByVersion(IReadOnlyList<UserEntry> entries)
    {
        // A disk that is attached to a VM belongs to it, and so does the disk of an instance.
        var machines = new HashSet<string>(entries.Where(IsMachine).Select(entry => KeyOf(entry.Id, entry.Version)), StringComparer.OrdinalIgnoreCase);
        return entries
            .Where(entry => entry.Kind != ImageUseKind.Disk || (!machines.Contains(KeyOf(entry.ManagedBy, entry.Version)) && !machines.Contains(KeyOf(UserEntry.SetOf(entry.ManagedBy), entry.Version))))
            .SelectMany(entry => VersionsOf(entry).Select(version => (Version: version, Entry: entry)))
            .ToLookup(item => item.Version, item => ReferenceOf(item.Entry), StringComparer.OrdinalIgnoreCase);
    }

    private IEnumerable<string> VersionsOf(UserEntry entry) =>
        entry.Version.Length > 0 ? [entry.Version] : _latest.In(entry.Region);

    private static ImageUseReference ReferenceOf(UserEntry entry) => new() { ResourceId = entry.Id, Kind = entry.Kind, InstanceCount = entry.Count, IsLatest = entry.Version.Length == 0 };

    private static bool IsMachine(UserEntry entry) => entry.Kind is ImageUseKind.VirtualMachine or ImageUseKind.ScaleSetInstance;

    private static string KeyOf(string id, string version) => $"{id} {version}";

    private static DateTimeOffset? EndOfLifeOf(ImageVersion version) =>
        DateTimeOffset.TryParse(version.EndOfLifeDate, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    // A version whose OS disk has no size shows no size at all.
    private static long? SizeOf(ImageVersion version)
    {
        if (version.OSDiskImage is null)
            return null;
        long sum = 0;
        foreach (var disk in version.DataDiskImages.Prepend(version.OSDiskImage))
        {
            if (!long.TryParse(disk.SizeInGB, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
                return null;
            sum += size;
        }

        return sum;
    }

    private static string CommandFor(ImageVersion version)
    {
        var values = NamedValues.Of(
            ("SubscriptionId", version.SubscriptionId), ("ResourceGroup", version.ResourceGroupName), ("Gallery", version.GalleryName), ("Definition", version.GalleryImageDefinitionName), ("Version", version.Name));
        return CommandTemplate.Fill(AzPowerShell, values) + "\n" + CommandTemplate.Fill(AzureCli, values);
    }
}
