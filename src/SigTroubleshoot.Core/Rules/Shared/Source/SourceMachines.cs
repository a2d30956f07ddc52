using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The VMs that an image version is created from, for the rules about what a VM must not have.</summary>
internal static class SourceMachines
{
    /// <summary>One error for each VM among the sources.</summary>
    /// <param name="plan">The version.</param>
    /// <param name="name">The value that contains the ID of the VM.</param>
    public static IEnumerable<AnticipatedError> Anticipate(PlannedVersion plan, string name) => plan.Sources
        .Where(source => ResourceId.TryParse(source, out var id) && id.IsVirtualMachine)
        .Select(source => new AnticipatedError((name, source)));
}
