namespace SigTroubleshoot.Rules;

/// <summary>Commands that create a generation 2 definition with a security type, for the rules that recommend one.</summary>
/// <remarks>Name and SKU have their own placeholders: both must differ from those of the existing definition.</remarks>
internal static class TrustedLaunchDefinition
{
    /// <summary>The Az PowerShell command.</summary>
    public static string CreateWithAzPowerShell(string securityType) =>
        "New-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <NewDefinition> -Location <Region> "
        + "-Publisher <Publisher> -Offer <Offer> -Sku <NewSku> -OsType <OsType> -OsState <OsState> -HyperVGeneration V2 "
        + $"-Feature @(@{{Name='SecurityType';Value='{securityType}'}})";

    /// <summary>The Azure CLI command.</summary>
    public static string CreateWithAzureCli(string securityType) =>
        "az sig image-definition create -g <ResourceGroup> -r <Gallery> -i <NewDefinition> -l <Region> "
        + $"-p <Publisher> -f <Offer> -s <NewSku> --os-type <OsType> --os-state <OsState> --hyper-v-generation V2 --features SecurityType={securityType}";
}
