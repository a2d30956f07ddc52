namespace SigTroubleshoot.Rules;

/// <summary>Commands that several rules on encryption give: what is set now, and what there is to choose from.</summary>
internal static class EncryptionCommands
{
    /// <summary>Shows the encryption settings of a version, region by region, with Az PowerShell.</summary>
    public const string ShowWithAzPowerShell =
        "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>).PublishingProfile.TargetRegions | Select-Object Name, Encryption";

    /// <summary>Shows the encryption settings of a version, region by region, with az CLI.</summary>
    public const string ShowWithAzureCli =
        "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --query 'publishingProfile.targetRegions[].{region:name, encryption:encryption}'";

    /// <summary>Lists the disk encryption sets of the gallery's subscription with Az PowerShell.</summary>
    public const string ListSetsWithAzPowerShell =
        "Set-AzContext -Subscription <SubscriptionId>; Get-AzDiskEncryptionSet | Select-Object Name, Location, Id";

    /// <summary>Lists the disk encryption sets of the gallery's subscription with az CLI.</summary>
    public const string ListSetsWithAzureCli =
        "az disk-encryption-set list --subscription <SubscriptionId> --query '[].{name:name, location:location, id:id}' -o table";
}
