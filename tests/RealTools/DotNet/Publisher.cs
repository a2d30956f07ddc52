using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using Azure.ResourceManager.Resources;

namespace SigTroubleshoot.RealTools.DotNet;

/// <summary>Writes with Azure.ResourceManager.Compute.</summary>
public static class Publisher
{
    /// <summary>Writes a target: <c>Gallery</c>, <c>Definition</c>, <c>Version</c>, or <c>Machine</c>.</summary>
    public static async Task WriteAsync(string target)
    {
        var group = new ArmClient(new FixedToken(), Orchid.Subscription).GetResourceGroupResource(new ResourceIdentifier(Orchid.GroupId));
        switch (target)
        {
            case "Gallery":
                await group.GetGalleries().CreateOrUpdateAsync(WaitUntil.Completed, Orchid.Gallery, new GalleryData(Orchid.Location));
                break;
            case "Definition":
                await group.GetGallery(Orchid.Gallery).Value.GetGalleryImages().CreateOrUpdateAsync(WaitUntil.Completed, Orchid.Definition, new GalleryImageData(Orchid.Location)
                {
                    OSType = SupportedOperatingSystemType.Linux,
                    OSState = OperatingSystemStateType.Generalized,
                    Identifier = new GalleryImageIdentifier("orchidworks", "fern", "base"),
                });
                break;
            case "Version":
                await WriteVersionAsync(group);
                break;
            default:
                await group.GetVirtualMachines().CreateOrUpdateAsync(WaitUntil.Completed, Orchid.Machine, new VirtualMachineData(Orchid.Location)
                {
                    StorageProfile = new VirtualMachineStorageProfile { ImageReference = new ImageReference { Id = new ResourceIdentifier($"{Orchid.GroupId}/providers/Microsoft.Compute/galleries/{Orchid.Gallery}/images/{Orchid.Definition}") } },
                });
                break;
        }
    }

    private static async Task WriteVersionAsync(ResourceGroupResource group)
    {
        var definition = group.GetGallery(Orchid.Gallery).Value.GetGalleryImage(Orchid.Definition).Value;
        await definition.GetGalleryImageVersions().CreateOrUpdateAsync(WaitUntil.Completed, Orchid.Version, new GalleryImageVersionData(Orchid.Location)
        {
            StorageProfile = new GalleryImageVersionStorageProfile { GallerySource = new GalleryArtifactVersionFullSource { Id = new ResourceIdentifier(Orchid.SourceId) } },
        });
    }
}
