namespace SigTroubleshoot.Rules;

/// <summary>The beginnings of commands that show the target regions of a version; a pipe or query follows.</summary>
internal static class TargetRegionCommands
{
    /// <summary>Az PowerShell: the target regions; a pipe follows.</summary>
    public const string WithAzPowerShell =
        "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>).PublishingProfile.TargetRegions";

    /// <summary>Azure CLI: the version; a query follows.</summary>
    public const string WithAzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";
}
