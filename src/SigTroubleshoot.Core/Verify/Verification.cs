using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Verify;

/// <summary>A finding about an error, and the view of Azure to compare it with.</summary>
internal sealed class Verification
{
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly HashSet<string> _missing = new(StringComparer.OrdinalIgnoreCase);
    private readonly ResourceId? _id;

    /// <param name="values">The values of the finding.</param>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="now">The current time, for rules that depend on age.</param>
    public Verification(IReadOnlyDictionary<string, string> values, AzureView azure, DateTimeOffset now)
    {
        _values = values;
        Azure = azure;
        Now = now;
        if (!ResourceId.TryParse(this["ResourceId"], out var id) || id.Gallery.Length == 0)
            return;
        // A gallery shared by another owner shows neither its resource group nor its real name.
        IsShared = id.IsSharedGallery || id.IsCommunityGallery;
        _id = IsShared ? null : id;
    }

    /// <summary>The Azure view to read from. Each resource is read only once.</summary>
    public AzureView Azure { get; }

    /// <summary>The current time.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Whether the error is about a gallery shared by another owner, which only the owner can read as a resource.</summary>
    public bool IsShared { get; }

    /// <summary>The subscription in the error, or else that of the session; null if neither is known.</summary>
    public string? SubscriptionId => this["SubscriptionId"] ?? NullIfEmpty(_id?.SubscriptionId) ?? Azure.SubscriptionId;

    /// <summary>The ID of the gallery; null if the error does not contain enough, or if another owner shares the gallery.</summary>
    public string? GalleryId => IsShared ? null : _id?.GalleryId?.ToString() ?? Join(("ResourceGroup", "/resourceGroups/"), ("Gallery", "/providers/Microsoft.Compute/galleries/"));

    /// <summary>The ID of the image definition; null if the error does not contain enough.</summary>
    public string? DefinitionId => _id?.DefinitionId?.ToString() ?? (GalleryId is { } gallery && this["Definition"] is { } name ? $"{gallery}/images/{name}" : null);

    /// <summary>The ID of the image version; null if the error does not contain enough.</summary>
    public string? VersionId => _id is { Version.Length: > 0 } ? _id.ToString() : DefinitionId is { } definition && this["Version"] is { } name ? $"{definition}/versions/{name}" : null;

    /// <summary>A value of the finding by name; null if it is absent, or if it or one of its segments is masked or a placeholder.</summary>
    public string? this[string name]
    {
        get
        {
            if (_values.TryGetValue(name, out var value) && value.Length > 0 && Segments(value).All(ValueFilter.IsReal))
                return value;
            lock (_missing)
                _missing.Add(name);
            return null;
        }
    }

    /// <summary>Whether a value was needed that is absent.</summary>
    public bool Missed(string name)
    {
        lock (_missing)
            return _missing.Contains(name);
    }

    // There is no empty segment between the two slashes of a web address.
    private static string[] Segments(string value) => value.Replace("://", "/").Trim('/').Split('/');

    private string? Join(params (string Name, string Segment)[] parts)
    {
        if (SubscriptionId is not { } subscription || parts.Any(part => OfGallery(part.Name) is null))
            return null;
        return $"/subscriptions/{subscription}" + string.Concat(parts.Select(part => part.Segment + OfGallery(part.Name)));
    }

    // If the error names another resource with its resource group, the gallery's own is a separate value.
    private string? OfGallery(string name) => name == "ResourceGroup" ? this["GalleryResourceGroup"] ?? this[name] : this[name];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
