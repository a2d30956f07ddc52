namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary>The types of the providers azurerm and azapi that are judged.</summary>
internal static class TerraformTypes
{
    private const string Name = "name";
    private const string Gallery = "gallery_name";

    private static readonly Dictionary<string, TerraformType> Known = new(StringComparer.Ordinal)
    {
        ["azurerm_shared_image_gallery"] = TerraformType.Named(PlannedTypes.Gallery, GalleryResource.Map, Name),
        ["azurerm_shared_image"] = TerraformType.Named(PlannedTypes.Definition, DefinitionResource.Map, Gallery, Name),
        ["azurerm_shared_image_version"] = TerraformType.Named(PlannedTypes.Version, VersionResource.Map, Gallery, "image_name", Name),
        ["azurerm_gallery_application"] = new(ApplicationResources.Identify, ApplicationResources.Map),
        ["azurerm_gallery_application_version"] = new(ApplicationResources.IdentifyVersion, ApplicationResources.MapVersion),
        ["azurerm_image"] = TerraformType.Named(PlannedTypes.ManagedImage, ManagedImageResource.Map, Name),
        ["azurerm_managed_disk"] = TerraformType.Named(PlannedTypes.Disk, DiskResources.MapDisk, Name),
        ["azurerm_snapshot"] = TerraformType.Named(PlannedTypes.Snapshot, DiskResources.MapSnapshot, Name),
        ["azurerm_linux_virtual_machine"] = TerraformType.Named(PlannedTypes.VirtualMachine, MachineResources.MapLinux, Name),
        ["azurerm_windows_virtual_machine"] = TerraformType.Named(PlannedTypes.VirtualMachine, MachineResources.MapWindows, Name),
        ["azurerm_virtual_machine"] = TerraformType.Named(PlannedTypes.VirtualMachine, OlderMachineResources.MapMachine, Name),
        ["azurerm_linux_virtual_machine_scale_set"] = TerraformType.Named(PlannedTypes.ScaleSet, ScaleSetResources.MapLinux, Name),
        ["azurerm_windows_virtual_machine_scale_set"] = TerraformType.Named(PlannedTypes.ScaleSet, ScaleSetResources.MapWindows, Name),
        ["azurerm_orchestrated_virtual_machine_scale_set"] = TerraformType.Named(PlannedTypes.ScaleSet, ScaleSetResources.MapFlexible, Name),
        ["azurerm_virtual_machine_scale_set"] = TerraformType.Named(PlannedTypes.ScaleSet, OlderMachineResources.MapScaleSet, Name),
        [AzapiResource.TypeName] = new(AzapiResource.Identify, AzapiResource.Map),
        ["azapi_update_resource"] = new(AzapiResource.Identify, AzapiResource.Map) { IsPartial = true },
    };

    /// <summary>A type; null if it is not judged.</summary>
    public static TerraformType? Find(string type) => Known.TryGetValue(type, out var found) ? found : null;
}
