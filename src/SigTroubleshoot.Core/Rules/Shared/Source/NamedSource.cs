using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The ID of the source that a finding names.</summary>
internal static class NamedSource
{
    /// <summary>
    /// The ID in the sentence (<c>Source</c>), or one built from the name of a VM or managed image, its resource group, and its
    /// subscription. Null if the finding does not contain enough. The finding's <c>ResourceId</c> alone may be the version's.
    /// </summary>
    internal static ResourceId? IdOf(Verification verification)
    {
        if (ResourceId.TryParse(verification["Source"], out var id) && id.SubscriptionId.Length > 0)
            return id.ResourceGroup.Length > 0 && id.ResourceType.Length > 0 ? id : null;
        return IsSource(verification, "VirtualMachine") ? Make(verification, "VirtualMachine", "virtualMachines")
            : IsSource(verification, "Image") ? Make(verification, "Image", "images")
            : null;
    }

    /// <summary>
    /// The commands that look up the source: the given ones by its ID, or others by its name if that is all the error shows. The
    /// finding's <c>ResourceId</c> may be that of the version.
    /// </summary>
    internal static RuleCommands Commands(RuleCommands byId, IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("Source", out var source) && source.IndexOf('/') < 0
        && !(values.TryGetValue("ResourceId", out var id) && id.EndsWith("/" + source, StringComparison.OrdinalIgnoreCase))
            ? new RuleCommands(
                "Get-AzResource -Name <Source> | Select-Object ResourceId, Location",
                "az resource list --name <Source> --query \"[].{resourceId:id, location:location}\" -o table")
            : byId;

    // Other names near the error are not sources.
    private static bool IsSource(Verification verification, string name) =>
        verification[name] is { } value && string.Equals(verification["Source"], value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ID of the Microsoft.Compute resource that a value names; null if the finding does not contain enough.</summary>
    internal static ResourceId? Make(Verification verification, string name, string type) =>
        ResourceId.TryParse(verification.IdOf(name, "Microsoft.Compute/" + type), out var id) ? id : null;
}
