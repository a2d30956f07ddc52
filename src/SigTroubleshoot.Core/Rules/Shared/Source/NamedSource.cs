using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The id of the source that a finding names.</summary>
internal static class NamedSource
{
    /// <summary>
    /// The id: the one in the sentence (<c>Source</c>), or one made from the name of a VM or managed image, its group and
    /// subscription. Null where the finding does not say enough. The finding's <c>ResourceId</c> alone may be the version's.
    /// </summary>
    internal static ResourceId? IdOf(Verification verification)
    {
        if (ResourceId.TryParse(verification["Source"], out var id) && id.SubscriptionId.Length > 0)
            return id.ResourceGroup.Length > 0 && id.ResourceType.Length > 0 ? id : null;
        return IsSource(verification, "VirtualMachine") ? Make(verification, "VirtualMachine", "virtualMachines")
            : IsSource(verification, "Image") ? Make(verification, "Image", "images")
            : null;
    }

    // Other names that stand near the error are no sources.
    private static bool IsSource(Verification verification, string name) =>
        verification[name] is { } value && string.Equals(verification["Source"], value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The id of what a value names in Microsoft.Compute; null where the finding does not say enough.</summary>
    internal static ResourceId? Make(Verification verification, string name, string type) =>
        ResourceId.TryParse(verification.IdOf(name, "Microsoft.Compute/" + type), out var id) ? id : null;
}
