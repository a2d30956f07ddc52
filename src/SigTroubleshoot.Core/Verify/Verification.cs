using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis.Values;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Verify;

/// <summary>A finding about an error, and Azure to compare it with.</summary>
internal sealed class Verification
{
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly ResourceId? _id;

    /// <param name="values">The values of the finding.</param>
    /// <param name="azure">Where to read.</param>
    /// <param name="now">The time, for rules about ages.</param>
    public Verification(IReadOnlyDictionary<string, string> values, AzureView azure, DateTimeOffset now)
    {
        _values = values;
        Azure = azure;
        Now = now;
        if (!ResourceId.TryParse(this["ResourceId"], out var id) || id.Gallery.Length == 0)
            return;
        // A gallery that somebody shares shows neither its group nor its real name.
        IsShared = id.IsSharedGallery || id.IsCommunityGallery;
        _id = IsShared ? null : id;
    }

    /// <summary>Where to read. What was read once is not read again.</summary>
    public AzureView Azure { get; }

    /// <summary>The time.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Whether the error is about a gallery that somebody shares, which its owner alone can read as a resource.</summary>
    public bool IsShared { get; }

    /// <summary>The subscription the error names; else that of the session; null where neither is known.</summary>
    public string? SubscriptionId => this["SubscriptionId"] ?? NullIfEmpty(_id?.SubscriptionId) ?? Azure.SubscriptionId;

    /// <summary>The id of the gallery the error is about; null where the error does not say enough, or the gallery is shared by somebody.</summary>
    public string? GalleryId => IsShared ? null : _id?.GalleryId?.ToString() ?? Join(("ResourceGroup", "/resourceGroups/"), ("Gallery", "/providers/Microsoft.Compute/galleries/"));

    /// <summary>The id of the image definition; null where the error does not say enough.</summary>
    public string? DefinitionId => _id?.DefinitionId?.ToString() ?? (GalleryId is { } gallery && this["Definition"] is { } name ? $"{gallery}/images/{name}" : null);

    /// <summary>The id of the image version; null where the error does not say enough.</summary>
    public string? VersionId => _id is { Version.Length: > 0 } ? _id.ToString() : DefinitionId is { } definition && this["Version"] is { } name ? $"{definition}/versions/{name}" : null;

    /// <summary>A value of the finding by name; null where it is absent, or where it or a segment of it is masked or stands for another.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var value) && value.Length > 0 && Segments(value).All(ValueFilter.IsReal) ? value : null;

    // The two slashes of a web address hold no empty segment between them.
    private static string[] Segments(string value) => value.Replace("://", "/").Trim('/').Split('/');

    private string? Join(params (string Name, string Segment)[] parts)
    {
        if (SubscriptionId is not { } subscription || parts.Any(part => OfGallery(part.Name) is null))
            return null;
        return $"/subscriptions/{subscription}" + string.Concat(parts.Select(part => part.Segment + OfGallery(part.Name)));
    }

    // Where the error names another resource with its group, the gallery's own group stands apart.
    private string? OfGallery(string name) => name == "ResourceGroup" ? this["GalleryResourceGroup"] ?? this[name] : this[name];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
