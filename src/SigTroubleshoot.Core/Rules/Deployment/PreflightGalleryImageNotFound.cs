namespace SigTroubleshoot.Rules;

/// <summary>Template validation found no usable version of the image in the region: it is missing, not replicated there, or every candidate is excluded from latest.</summary>
/// <remarks>real outputs; real outputs-notes §3.1 (not in the article)</remarks>
internal sealed class PreflightGalleryImageNotFound : Rule
{
    public PreflightGalleryImageNotFound() : base("SIG603", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidTemplateDeployment", "InvalidParameter"];
        Messages =
        [
            "In region <Region>, the following list of Shared Image Gallery images referenced from the deployment template were not found: <ResourceId>. Please check that at least one image has been replicated to <Region>",
        ];
        Lookalikes =
        [
            "The following list of images referenced from the deployment template are not found: Publisher: … (Marketplace)",
        ];
        AzureCli = "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition> -o table";
    }
}
