using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>An update does not list all regions that the version is already replicated to, and removing regions is not allowed.</summary>
/// <remarks>terraform-provider-azurerm#21999, with API version 2022-03-03, for an application version; the REST reference for the property that allows it.</remarks>
internal sealed class ReplicatedRegionsLeftOut() : Rule("SIG346", RuleArea.Version, FindingSeverity.Error), ISentenceGuard
{
    // What makes it this error, in any wording: the regions and what may not happen to them.
    private static readonly string[] Regions = ["location", "region"];

    internal override RuleText Text => new()
    {
        Message = "The update leaves out regions that the version[ '{Version}'] is already replicated to.",
        Cause = "An update of an image version or application version must list every region that it is already replicated to, or no region at all. A missing one would be deleted, which is rejected unless the safety profile allows it.",
        Remedy = "Read the version and add its regions to the update. To remove a region on purpose, set safetyProfile.allowDeletionOfReplicatedLocations to true (Terraform: deletion_of_replicated_locations_enabled).",
    };

    internal override string[] Sentences =>
    [
        "Complete set of target locations not specified while updating gallery artifact '<Version>' and type '<ArtifactType>'. Deletion of previously replicated locations is not allowed",
    ];

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        match.Values.Remove("ArtifactType");
        return match.Says("not allowed") && Array.Exists(Regions, match.Says);
    }
}
