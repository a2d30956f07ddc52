using SigTroubleshoot.Deployment;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>Commands about versions that were deleted softly.</summary>
internal static class RestoreCommands
{
    /// <summary>Az PowerShell: restores a version. The location is the home region of the version, which the recycle bin does not show.</summary>
    internal const string AzPowerShell =
        "Restore-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -Location <HomeRegion>";

    /// <summary>Azure CLI: restores a version.</summary>
    internal const string AzureCli = "az sig image-version undelete -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";

    /// <summary>The lines for an image that another owner shares, whom only the owner can restore it for: they list the other versions.</summary>
    /// <param name="image">The image.</param>
    /// <param name="region">The region.</param>
    public static string OfShared(ImageReference image, string region)
    {
        var values = NamedValues.Of(("Gallery", image.Gallery), ("Definition", image.Definition), ("Region", region));
        var (parameter, command, option) = image.IsSharedDirectly ? ("GalleryUniqueName", "list-shared", "gallery-unique-name") : ("GalleryPublicName", "list-community", "public-gallery-name");
        return CommandTemplate.Fill($"Get-AzGalleryImageVersion -{parameter} <Gallery> -GalleryImageDefinitionName <Definition> -Location <Region>", values)
            + "\n"
            + CommandTemplate.Fill($"az sig image-version {command} --{option} <Gallery> --gallery-image-definition <Definition> --location <Region> -o table", values);
    }
}
