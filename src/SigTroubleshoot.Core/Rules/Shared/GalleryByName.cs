using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Rules;

/// <summary>A gallery found only by its name; gallery names are unique in a subscription.</summary>
internal sealed class GalleryByName
{
    private GalleryByName(JsonValue? gallery, ReadFailure? failure)
    {
        Failure = failure;
        if (gallery is null)
            return;
        Id = gallery["id"].Text;
        Location = gallery["location"].Text;
        ResourceGroup = ResourceId.TryParse(Id, out var id) ? id.ResourceGroup : "";
    }

    /// <summary>Its ID; empty if no gallery has this name.</summary>
    public string Id { get; } = "";

    /// <summary>Its resource group; empty if no gallery has this name.</summary>
    public string ResourceGroup { get; } = "";

    /// <summary>Its location; empty if no gallery has this name.</summary>
    public string Location { get; } = "";

    /// <summary>Why the list could not be read completely, if the gallery is not in the part that was read; null otherwise.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>Whether the gallery exists.</summary>
    public bool IsThere => Id.Length > 0;

    /// <summary>Searches all galleries of a subscription.</summary>
    public static async Task<GalleryByName> FindAsync(AzureView azure, string subscriptionId, string name, CancellationToken cancellation)
    {
        var list = await azure.ListAsync(ArmPath.Galleries(subscriptionId), cancellation).ConfigureAwait(false);
        var gallery = list.Items.FirstOrDefault(item => string.Equals(item["name"].Text, name, StringComparison.OrdinalIgnoreCase));
        return new GalleryByName(gallery, gallery is null ? list.Failure : null);
    }
}
