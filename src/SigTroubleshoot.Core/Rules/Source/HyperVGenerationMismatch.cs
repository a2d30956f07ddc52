namespace SigTroubleshoot.Rules;

/// <summary>The source is of another Hyper-V generation than the definition.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 15; real outputs (7 logs); real outputs-notes §3.1-3.2</remarks>
internal sealed class HyperVGenerationMismatch : Rule
{
    public HyperVGenerationMismatch() : base("SIG431", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Codes = ["Conflict"];
        Messages =
        [
            "The resource with id '<ResourceId>' has a different Hypervisor generation ['<SourceGeneration>'] than the parent gallery image Hypervisor generation ['<Generation>']",
            "Error with Hyper-V Version validation (cross-generation for multiple Hyper-V Versions is not supported). The provided SIG: <ResourceId>, has a different Hyper-V Generation: <Generation>, than source image: <SourceGeneration>",
        ];
        AzPowerShell = "(Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <Definition>).HyperVGeneration";
        AzureCli = "az sig image-definition show -g <ResourceGroup> -r <Gallery> -i <Definition> --query hyperVGeneration";
    }
}
