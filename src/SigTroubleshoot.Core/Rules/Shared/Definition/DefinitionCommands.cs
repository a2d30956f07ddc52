namespace SigTroubleshoot.Rules;

/// <summary>Commands that create or show an image definition, shared by several rules.</summary>
internal static class DefinitionCommands
{
    /// <summary>Az PowerShell: shows the definitions of the gallery.</summary>
    internal const string ListAzPowerShell = "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery>";

    /// <summary>Azure CLI: shows the definitions of the gallery; a query or format may follow.</summary>
    internal const string ListAzureCli = "az sig image-definition list -g <ResourceGroup> -r <Gallery>";

    /// <summary>Az PowerShell: shows the definition.</summary>
    internal const string ShowAzPowerShell = ListAzPowerShell + " -Name <Definition>";

    /// <summary>Azure CLI: shows the definition; a query may follow.</summary>
    internal const string ShowAzureCli = "az sig image-definition show -g <ResourceGroup> -r <Gallery> -i <Definition>";

    /// <summary>Az PowerShell: creates a definition with a name. An additional one needs a SKU of its own, because no two of a gallery may have the same identifier.</summary>
    internal static string NewAzPowerShell(string name) =>
        $"New-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name {name} -Location <Region> -Publisher <Publisher> -Offer <Offer> -Sku {SkuOf(name)} -OsType <OsType> -OsState <OsState> -HyperVGeneration <Generation>";

    /// <summary>Azure CLI: creates a definition with a name, as above.</summary>
    internal static string NewAzureCli(string name) =>
        $"az sig image-definition create -g <ResourceGroup> -r <Gallery> -i {name} -l <Region> --publisher <Publisher> --offer <Offer> --sku {SkuOf(name)} --os-type <OsType> --os-state <OsState> --hyper-v-generation <Generation>";

    private static string SkuOf(string name) => name == "<Definition>" ? "<Sku>" : "<NewSku>";
}
