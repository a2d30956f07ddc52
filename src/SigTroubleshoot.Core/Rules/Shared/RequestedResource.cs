using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>What the failed request was about, according to its address.</summary>
internal static class RequestedResource
{
    /// <summary>The resource in the request's address; null if the text does not show the request.</summary>
    public static ResourceId? Of(AzureError error) => ResourceId.TryParse(error.Request?.Address, out var id) ? id : null;

    /// <summary>Whether the request was sent to a gallery or to something in one.</summary>
    public static bool IsInGallery(AzureError error) => Of(error) is { Gallery.Length: > 0 };

    /// <summary>Whether the request was sent to an Image Builder template.</summary>
    public static bool IsImageTemplate(AzureError error) =>
        Of(error) is { } id && id.ResourceType.StartsWith("Microsoft.VirtualMachineImages/imageTemplates", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the error has a code, ignoring case.</summary>
    public static bool HasCode(this AzureError error, string code) => string.Equals(error.Code, code, StringComparison.OrdinalIgnoreCase);
}
