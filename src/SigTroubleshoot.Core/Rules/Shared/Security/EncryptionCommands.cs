namespace SigTroubleshoot.Rules;

/// <summary>Commands that several encryption rules share: the current settings, and the available disk encryption sets.</summary>
internal static class EncryptionCommands
{
    /// <summary>Shows the encryption settings of a version, region by region, with Az PowerShell.</summary>
    public const string ShowWithAzPowerShell = TargetRegionCommands.WithAzPowerShell + " | Select-Object Name, Encryption";

    /// <summary>Shows the encryption settings of a version, region by region, with the Azure CLI.</summary>
    public const string ShowWithAzureCli = TargetRegionCommands.WithAzureCli + " --query 'publishingProfile.targetRegions[].{region:name, encryption:encryption}'";

    /// <summary>Lists the disk encryption sets of the gallery's subscription with Az PowerShell.</summary>
    public const string ListSetsWithAzPowerShell =
        "Set-AzContext -Subscription <SubscriptionId>; Get-AzDiskEncryptionSet | Select-Object Name, Location, Id";

    /// <summary>Lists the disk encryption sets of the gallery's subscription with the Azure CLI.</summary>
    public const string ListSetsWithAzureCli =
        "az disk-encryption-set list --subscription <SubscriptionId> --query '[].{name:name, location:location, resourceId:id}' -o table";
}
