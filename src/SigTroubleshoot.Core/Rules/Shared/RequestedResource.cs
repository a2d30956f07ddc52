using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>What the failed request was about, as its address tells.</summary>
internal static class RequestedResource
{
    /// <summary>The resource in the request's address, or null where the text shows no request.</summary>
    public static ResourceId? Of(AzureError error) => ResourceId.TryParse(error.Request?.Address, out var id) ? id : null;

    /// <summary>Whether the request went to a gallery or to something in one.</summary>
    public static bool IsInGallery(AzureError error) => Of(error) is { Gallery.Length: > 0 };

    /// <summary>Whether the request went to an image template of Image Builder.</summary>
    public static bool IsImageTemplate(AzureError error) =>
        Of(error) is { } id && id.ResourceType.StartsWith("Microsoft.VirtualMachineImages/imageTemplates", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the error has a code, ignoring case.</summary>
    public static bool HasCode(this AzureError error, string code) => string.Equals(error.Code, code, StringComparison.OrdinalIgnoreCase);
}
