namespace SigTroubleshoot.Rules;

/// <summary>The image definition holds no version at all, so nothing can be deployed from it.</summary>
/// <remarks>health finding; packer users' reports on empty galleries (packer#11418, #11827)</remarks>
internal sealed class DefinitionHasNoVersions : Rule
{
    public DefinitionHasNoVersions() : base("SIG214", RuleArea.Definition, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = "Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition>";
        AzureCli = "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition> -o table";
    }
}
