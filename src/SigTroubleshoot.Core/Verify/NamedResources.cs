using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Verify;

/// <summary>The ids of what an error names beside the gallery: machines, scale sets, templates, disk encryption sets.</summary>
internal static class NamedResources
{
    /// <summary>The type of Image Builder's templates.</summary>
    public const string ImageTemplates = "Microsoft.VirtualMachineImages/imageTemplates";

    /// <summary>The id of the image definition, also of a shared one; null where the error does not say enough.</summary>
    public static string? NamedDefinitionId(this Verification verification) =>
        verification.NamesSharedImage() ? SharedImage(verification)?.DefinitionId?.ToString() : verification.DefinitionId;

    /// <summary>The id of the version where the error names one by its number, also of a shared one; null for none and for <c>latest</c>.</summary>
    public static string? NamedVersionId(this Verification verification) =>
        ResourceId.TryParse(verification.NamesSharedImage() ? verification["ResourceId"] : verification.VersionId, out var id) && VersionNumber.TryParse(id.Version, out _) ? id.ToString() : null;

    /// <summary>Whether the error is about an image that somebody else shares.</summary>
    public static bool NamesSharedImage(this Verification verification) => SharedImage(verification) is not null;

    /// <summary>
    /// The id of a resource. An id in the error is surer than its name; a bare name is looked for in the error's resource group.
    /// </summary>
    /// <param name="verification">The finding.</param>
    /// <param name="name">The value that holds the name or the id, such as <c>VirtualMachine</c>; the value <c>VirtualMachineId</c> has the id beside it.</param>
    /// <param name="type">The type with its provider, such as <c>Microsoft.Compute/virtualMachines</c>.</param>
    /// <returns>Null where the error does not say enough.</returns>
    public static string? IdOf(this Verification verification, string name, string type)
    {
        if (verification[name] is not { } value)
            return null;
        if (IsId(value))
            return value;
        if (ResourceId.TryParse(verification[name + "Id"], out var id) && string.Equals(id.Name, value, StringComparison.OrdinalIgnoreCase))
            return id.ToString();
        return verification is { SubscriptionId: { } subscription } && verification["ResourceGroup"] is { } group
            ? $"/subscriptions/{subscription}/resourceGroups/{group}/providers/{type}/{value}"
            : null;
    }

    /// <summary>The id of the virtual machine; null where the error does not say enough.</summary>
    public static string? VirtualMachineId(this Verification verification) => verification.IdOf("VirtualMachine", "Microsoft.Compute/virtualMachines");

    /// <summary>The id of the scale set; null where the error does not say enough.</summary>
    public static string? ScaleSetId(this Verification verification) => verification.IdOf("ScaleSet", "Microsoft.Compute/virtualMachineScaleSets");

    /// <summary>The id of the image template; null where the error does not say enough.</summary>
    public static string? TemplateId(this Verification verification) => verification.IdOf("Template", ImageTemplates);

    /// <summary>Whether a text is a whole id, with its subscription.</summary>
    public static bool IsId(string? text) => ResourceId.TryParse(text, out var id) && id.SubscriptionId.Length > 0 && text!.TrimStart().StartsWith("/", StringComparison.Ordinal);

    /// <summary>The address to read an id at; null where a shared image is named without a region or subscription to ask in.</summary>
    public static string? PathOf(this Verification verification, string id, string? expand = null)
    {
        if (!IsShared(id))
            return ArmPath.Of(id, expand);
        return verification is { SubscriptionId: { } subscription } && verification["Region"] is { } region ? ArmPath.Shared(subscription, region, id) : null;
    }

    /// <summary>Whether an id is the short one of a shared or community gallery, which belongs to somebody else.</summary>
    public static bool IsShared(string? id) => ResourceId.TryParse(id, out var parsed) && parsed.SubscriptionId.Length == 0 && (parsed.IsSharedGallery || parsed.IsCommunityGallery);

    private static ResourceId? SharedImage(Verification verification) =>
        IsShared(verification["ResourceId"]) && ResourceId.TryParse(verification["ResourceId"], out var id) ? id : null;
}
