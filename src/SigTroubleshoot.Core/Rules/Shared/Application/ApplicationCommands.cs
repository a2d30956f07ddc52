namespace SigTroubleshoot.Rules;

/// <summary>Commands that show or create versions of gallery applications, shared by several rules.</summary>
internal static class ApplicationCommands
{
    /// <summary>Az PowerShell: shows the versions of the application.</summary>
    internal const string ListAzPowerShell = "Get-AzGalleryApplicationVersion" + OfApplication;

    /// <summary>Azure CLI: shows the versions of the application; a query or format may follow.</summary>
    internal const string ListAzureCli = "az sig gallery-application version list -g <ResourceGroup> -r <Gallery> --application-name <Application>";

    /// <summary>Az PowerShell: shows the version.</summary>
    internal const string ShowAzPowerShell = ListAzPowerShell + " -Name <Version>";

    /// <summary>Azure CLI: shows the version; a query may follow.</summary>
    internal const string ShowAzureCli = "az sig gallery-application version show -g <ResourceGroup> -r <Gallery> --application-name <Application> -n <Version>";

    /// <summary>Az PowerShell: the version with the replication status of each region.</summary>
    internal const string StatusAzPowerShell = ShowAzPowerShell + " -Expand ReplicationStatus | Format-List";

    /// <summary>Azure CLI: the version with the replication status of each region.</summary>
    internal const string StatusAzureCli = ShowAzureCli + " --expand ReplicationStatus --query replicationStatus";

    /// <summary>Az PowerShell: creates a version from a package.</summary>
    internal const string NewAzPowerShell =
        "New-AzGalleryApplicationVersion" + OfApplication + " -Name <Version> -Location <Region> -PackageFileLink '<Uri>' -Install '<InstallCommand>' -Remove '<RemoveCommand>'";

    /// <summary>Azure CLI: creates a version from a package.</summary>
    internal const string NewAzureCli =
        "az sig gallery-application version create -g <ResourceGroup> -r <Gallery> --application-name <Application> -n <Version> -l <Region> --package-file-link '<Uri>' --install-command '<InstallCommand>' --remove-command '<RemoveCommand>'";

    private const string OfApplication = " -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryApplicationName <Application>";
}
