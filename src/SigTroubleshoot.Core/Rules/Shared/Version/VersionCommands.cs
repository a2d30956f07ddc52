namespace SigTroubleshoot.Rules;

/// <summary>Commands that show or change image versions, shared by several rules.</summary>
internal static class VersionCommands
{
    /// <summary>Az PowerShell: shows the versions of the definition.</summary>
    internal const string ListAzPowerShell = "Get-AzGalleryImageVersion" + InDefinition;

    /// <summary>Azure CLI: shows the versions of the definition; a query or format may follow.</summary>
    internal const string ListAzureCli = "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition>";

    /// <summary>Az PowerShell: shows the version.</summary>
    internal const string ShowAzPowerShell = ListAzPowerShell + " -Name <Version>";

    /// <summary>Azure CLI: shows the version; a query may follow.</summary>
    internal const string ShowAzureCli = "az sig image-version show" + ThisVersion;

    /// <summary>Az PowerShell: updates the version; the changes follow. A list of target regions replaces the old one.</summary>
    internal const string UpdateAzPowerShell = "Update-AzGalleryImageVersion" + InDefinition + " -Name <Version>";

    /// <summary>Azure CLI: updates the version; the changes follow.</summary>
    internal const string UpdateAzureCli = "az sig image-version update" + ThisVersion;

    /// <summary>
    /// Az PowerShell: the version's target regions with at least three replicas, for <c>-TargetRegion</c>. The other
    /// settings of each region are passed on, because the list replaces the old one. Disk encryption cannot be passed on this way.
    /// </summary>
    internal const string RegionsWithThreeReplicas =
        "@((" + ShowAzPowerShell + ").PublishingProfile.TargetRegions | ForEach-Object { @{ Name = $_.Name; ReplicaCount = [Math]::Max(3, $_.RegionalReplicaCount); StorageAccountType = $_.StorageAccountType; ExcludeFromLatest = $_.ExcludeFromLatest } })";

    private const string InDefinition = " -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition>";
    private const string ThisVersion = " -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version>";

    /// <summary>Az PowerShell: creates a version with a name; regions may follow. If Region is a target region, the location needs its own placeholder.</summary>
    internal static string NewAzPowerShell(string name, string location = "<Region>") =>
        $"New-AzGalleryImageVersion{InDefinition} -Name {name} -Location {location} -SourceImageId <SourceImageId>";

    /// <summary>Azure CLI: creates a version with a name; regions may follow. If Region is a target region, the location needs its own placeholder.</summary>
    internal static string NewAzureCli(string name, string location = "<Region>") =>
        $"az sig image-version create -g <ResourceGroup> -r <Gallery> -i <Definition> -e {name} -l {location} --managed-image <SourceImageId>";
}
