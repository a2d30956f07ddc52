namespace SigTroubleshoot.Rules;

/// <summary>The beginnings of command lines that several rules end in their own way.</summary>
internal static class GalleryCommands
{
    /// <summary>Az PowerShell: how far each region of a version is.</summary>
    internal const string ReplicationStatusAzPowerShell =
        "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -ExpandReplicationStatus).ReplicationStatus.Summary";

    /// <summary>az CLI: how far each region of a version is.</summary>
    internal const string ReplicationStatusAzureCli =
        "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --expand ReplicationStatus --query replicationStatus";

    /// <summary>Az PowerShell: makes a version; the source follows.</summary>
    internal const string NewVersionAzPowerShell =
        "New-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -Location <Region>";

    /// <summary>az CLI: makes a version; the source follows.</summary>
    internal const string NewVersionAzureCli =
        "az sig image-version create -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> -l <Region>";

    /// <summary>Az PowerShell: every definition of the subscription with one property; the property's name and two braces follow.</summary>
    internal const string ListDefinitionsAzPowerShell =
        "Get-AzResource -ResourceType Microsoft.Compute/galleries/images -ExpandProperties | Select-Object ResourceGroupName, Name, ";
}
