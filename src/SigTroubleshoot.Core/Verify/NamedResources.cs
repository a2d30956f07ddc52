using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Verify;

/// <summary>The IDs of the resources that an error names in addition to the gallery: VMs, scale sets, image templates, disk encryption sets.</summary>
internal static class NamedResources
{
    /// <summary>The resource type of image templates.</summary>
    public const string ImageTemplates = "Microsoft.VirtualMachineImages/imageTemplates";

    /// <summary>The ID of the image definition, also of a shared one; null if the error does not contain enough.</summary>
    public static string? NamedDefinitionId(this Verification verification) =>
        verification.NamesSharedImage() ? SharedImage(verification)?.DefinitionId?.ToString() : verification.DefinitionId;

    /// <summary>The ID of the image version if the error names it by number, also of a shared one; null for none and for <c>latest</c>.</summary>
    public static string? NamedVersionId(this Verification verification) =>
        ResourceId.TryParse(verification.NamesSharedImage() ? verification["ResourceId"] : verification.VersionId, out var id) && VersionNumber.TryParse(id.Version, out _) ? id.ToString() : null;

    /// <summary>Whether the error is about an image that another owner shares.</summary>
    public static bool NamesSharedImage(this Verification verification) => SharedImage(verification) is not null;

    /// <summary>
    /// The ID of a resource. An ID in the error takes precedence over a name; a name alone is looked up in its own resource group, if the error shows it, or in the error's.
    /// </summary>
    /// <param name="verification">The finding.</param>
    /// <param name="name">The value with the name or the ID, such as <c>VirtualMachine</c>; the value <c>VirtualMachineId</c> contains only the ID.</param>
    /// <param name="type">The type with its provider, such as <c>Microsoft.Compute/virtualMachines</c>.</param>
    /// <returns>Null if the error does not contain enough.</returns>
    public static string? IdOf(this Verification verification, string name, string type)
    {
        if (verification[name] is not { } value)
            return null;
        if (IsId(value))
            return value;
        if (ResourceId.TryParse(verification[name + "Id"], out var id) && string.Equals(id.Name, value, StringComparison.OrdinalIgnoreCase))
            return id.ToString();
        return verification is { SubscriptionId: { } subscription } && (verification[name + "ResourceGroup"] ?? verification["ResourceGroup"]) is { } group
            ? $"/subscriptions/{subscription}/resourceGroups/{group}/providers/{type}/{value}"
            : null;
    }

    /// <summary>The ID of the VM; null if the error does not contain enough.</summary>
    public static string? VirtualMachineId(this Verification verification) => verification.IdOf("VirtualMachine", "Microsoft.Compute/virtualMachines");

    /// <summary>The ID of the scale set; null if the error does not contain enough.</summary>
    public static string? ScaleSetId(this Verification verification) => verification.IdOf("ScaleSet", "Microsoft.Compute/virtualMachineScaleSets");

    /// <summary>The ID of the image template; null if the error does not contain enough.</summary>
    public static string? TemplateId(this Verification verification) => verification.IdOf("Template", ImageTemplates);

    /// <summary>Whether a text is a fully qualified resource ID.</summary>
    public static bool IsId(string? text) => ResourceId.TryParse(text, out var id) && id.SubscriptionId.Length > 0 && text!.TrimStart().StartsWith("/", StringComparison.Ordinal);

    /// <summary>The address of a resource; null for a shared image if the region or the subscription to read it in is unknown.</summary>
    public static string? PathOf(this Verification verification, string id, string? expand = null)
    {
        if (!IsShared(id))
            return ArmPath.Of(id, expand);
        return verification is { SubscriptionId: { } subscription } && verification["Region"] is { } region ? ArmPath.Shared(subscription, region, id) : null;
    }

    /// <summary>Whether an ID is the short ID of a shared or community gallery, which belongs to another owner.</summary>
    public static bool IsShared(string? id) => ResourceId.TryParse(id, out var parsed) && parsed.SubscriptionId.Length == 0 && (parsed.IsSharedGallery || parsed.IsCommunityGallery);

    private static ResourceId? SharedImage(Verification verification) =>
        IsShared(verification["ResourceId"]) && ResourceId.TryParse(verification["ResourceId"], out var id) ? id : null;
}
