namespace SigTroubleshoot.Rules;

/// <summary>The beginnings of commands that several rules complete in their own way.</summary>
internal static class GalleryCommands
{
    /// <summary>Az PowerShell: the replication status of each region of a version.</summary>
    internal const string ReplicationStatusAzPowerShell =
        "(" + VersionCommands.ShowAzPowerShell + " -ExpandReplicationStatus).ReplicationStatus.Summary";

    /// <summary>Azure CLI: the replication status of each region of a version.</summary>
    internal const string ReplicationStatusAzureCli =
        VersionCommands.ShowAzureCli + " --expand ReplicationStatus --query replicationStatus";

    /// <summary>Az PowerShell: creates a version; the source follows.</summary>
    internal const string NewVersionAzPowerShell =
        "New-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -Location <Region>";

    /// <summary>Azure CLI: creates a version; the source follows.</summary>
    internal const string NewVersionAzureCli =
        "az sig image-version create -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> -l <Region>";

    /// <summary>Az PowerShell: every definition of the subscription with one property; the property's name and two braces follow.</summary>
    internal const string ListDefinitionsAzPowerShell =
        "Get-AzResource -ResourceType Microsoft.Compute/galleries/images -ExpandProperties | Select-Object ResourceGroupName, Name, ";

    /// <summary>Az PowerShell: the versions of a definition, with the properties that decide which one is latest in a region.</summary>
    internal const string ListVersionsAzPowerShell =
        VersionCommands.ListAzPowerShell + " | Select-Object Name, @{ n = 'ExcludedFromLatest'; e = { $_.PublishingProfile.ExcludeFromLatest } }, @{ n = 'Regions'; e = { $_.PublishingProfile.TargetRegions.Name } }";

    /// <summary>Azure CLI: the versions of a definition, with the properties that decide which one is latest in a region.</summary>
    internal const string ListVersionsAzureCli =
        VersionCommands.ListAzureCli + " --query \"[].{version:name, excluded:publishingProfile.excludeFromLatest, regions:publishingProfile.targetRegions[].name}\"";

    /// <summary>
    /// Az PowerShell: adds a region. -TargetRegion replaces the whole list, so the other regions are passed again. The region
    /// itself may already be in the list, if its replication failed, and no region may be listed twice.
    /// </summary>
    internal const string AddRegionAzPowerShell =
        "$version = " + VersionCommands.ShowAzPowerShell + "; "
        + "$regions = @($version.PublishingProfile.TargetRegions | Where-Object { ($_.Name -replace ' ') -ne ('<Region>' -replace ' ') } | "
        + "ForEach-Object { @{ Name = $_.Name; ReplicaCount = $_.RegionalReplicaCount; StorageAccountType = $_.StorageAccountType; ExcludeFromLatest = $_.ExcludeFromLatest } }); "
        + "Update-AzGalleryImageVersion -ResourceId $version.Id -TargetRegion ($regions + @{ Name = '<Region>'; ReplicaCount = 1 })";

    /// <summary>Azure CLI: adds a region to the existing ones.</summary>
    internal const string AddRegionAzureCli =
        VersionCommands.UpdateAzureCli + " --add publishingProfile.targetRegions name=<Region> regionalReplicaCount=1";
}
