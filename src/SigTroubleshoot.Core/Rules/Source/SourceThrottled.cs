using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Too many copies or versions are being created from the same source, so the service throttles further requests.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class SourceThrottled() : Rule("SIG426", RuleArea.Source, FindingSeverity.Error), ISentenceGuard
{
    internal override RuleText Text => new()
    {
        Message = "Too many copies of the source[ '{ResourceId}'] are being made at the same time.",
        Cause = "Too many copies or image versions are being created from the same source at the moment, so the service throttles further requests.",
        Remedy = "Wait and retry the same request later. Create image versions from one source one after another instead of in parallel.",
    };

    internal override string[] Sentences =>
    [
        "Too many requests on source '<ResourceId>'.",
    ];

    public override string AzPowerShell => "Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> | Where-Object ProvisioningState -In Creating, Updating | Select-Object Name, ProvisioningState";

    public override string AzureCli => "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition> --query \"[].{name:name, state:provisioningState}\" -o table";

    // Any server may report the source of too many requests, usually an address or a user. "429 (Too Many Requests)" is only
    // HTTP's name for the status.
    bool ISentenceGuard.Accepts(RuleMatch match) =>
        match.Says("source") && (match.Evidence == GalleryEvidence.Gallery || SourceIds.IsOfCompute(match.Excerpt));
}
