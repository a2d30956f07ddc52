using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>Too many copies or versions are being made from the same source, and the service holds further requests back.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class SourceThrottled() : Rule("SIG426", RuleArea.Source, FindingSeverity.Error), ISentenceGuard
{
    internal override RuleText Text => new()
    {
        Message = "Too many copies are being made from the source[ '{ResourceId}'] at the same time.",
        Cause = "Too many copies or versions are being made from the same source at the moment, and the service holds further requests back.",
        Remedy = "Wait and try again later with the same request. Make one version after the other from one source instead of several in parallel.",
    };

    internal override string[] Sentences =>
    [
        "Too many requests on source '<ResourceId>'.",
    ];

    public override string AzPowerShell => "Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> | Where-Object ProvisioningState -In Creating, Updating | Select-Object Name, ProvisioningState";

    public override string AzureCli => "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition> --query \"[].{name:name, state:provisioningState}\" -o table";

    // Any server may complain about the source of too many requests, and mostly names an address or a user.
    bool ISentenceGuard.Accepts(Sighting sighting) =>
        sighting.Evidence == GalleryEvidence.Gallery || SourceIds.IsOfCompute(sighting.Excerpt);
}
