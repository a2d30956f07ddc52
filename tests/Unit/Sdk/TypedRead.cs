using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using Azure.ResourceManager.Models;
using Azure.ResourceManager.Resources;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>How the typed client reads the resources of one type.</summary>
/// <param name="Type">The type, such as <c>Microsoft.Compute/galleries</c>.</param>
/// <param name="OfSubscription">Lists the resources of a subscription.</param>
/// <param name="OfGroup">Lists the resources of a resource group; null if the client lists them under a parent instead.</param>
/// <param name="Read">Reads one resource with everything expanded: the client's response, the resource's client in it, and the data in that.</param>
internal sealed record TypedRead(
    string Type,
    Func<SubscriptionResource, IAsyncEnumerable<ResourceData>> OfSubscription,
    Func<ResourceGroupResource, IAsyncEnumerable<ResourceData>>? OfGroup,
    Func<ArmClient, ResourceIdentifier, Task<(object Answer, object Resource, ResourceData Data)>> Read)
{
    public static IReadOnlyList<TypedRead> All { get; } =
    [
        Of("Microsoft.Compute/galleries", resource => resource.Data,
            subscription => subscription.GetGalleriesAsync(),
            group => group.GetGalleries(),
            (client, id) => client.GetGalleryResource(id).GetAsync()),
        Of("Microsoft.Compute/galleries/images", resource => resource.Data,
            Images,
            null,
            (client, id) => client.GetGalleryImageResource(id).GetAsync()),
        Of("Microsoft.Compute/galleries/images/versions", resource => resource.Data,
            subscription => Images(subscription).SelectMany(image => image.GetGalleryImageVersions().GetAllAsync()),
            null,
            (client, id) => client.GetGalleryImageVersionResource(id).GetAsync(ReplicationStatusType.ReplicationStatus)),
        Of("Microsoft.Compute/galleries/applications", resource => resource.Data,
            Applications,
            null,
            (client, id) => client.GetGalleryApplicationResource(id).GetAsync()),
        Of("Microsoft.Compute/galleries/applications/versions", resource => resource.Data,
            subscription => Applications(subscription).SelectMany(application => application.GetGalleryApplicationVersions().GetAllAsync()),
            null,
            (client, id) => client.GetGalleryApplicationVersionResource(id).GetAsync(ReplicationStatusType.ReplicationStatus)),
        Of("Microsoft.Compute/images", resource => resource.Data,
            subscription => subscription.GetDiskImagesAsync(),
            group => group.GetDiskImages(),
            (client, id) => client.GetDiskImageResource(id).GetAsync()),
        Of("Microsoft.Compute/disks", resource => resource.Data,
            subscription => subscription.GetManagedDisksAsync(),
            group => group.GetManagedDisks(),
            (client, id) => client.GetManagedDiskResource(id).GetAsync()),
        Of("Microsoft.Compute/snapshots", resource => resource.Data,
            subscription => subscription.GetSnapshotsAsync(),
            group => group.GetSnapshots(),
            (client, id) => client.GetSnapshotResource(id).GetAsync()),
        Of("Microsoft.Compute/diskEncryptionSets", resource => resource.Data,
            subscription => subscription.GetDiskEncryptionSetsAsync(),
            group => group.GetDiskEncryptionSets(),
            (client, id) => client.GetDiskEncryptionSetResource(id).GetAsync()),
        Of("Microsoft.Compute/virtualMachines", resource => resource.Data,
            subscription => subscription.GetVirtualMachinesAsync(),
            group => group.GetVirtualMachines(),
            (client, id) => client.GetVirtualMachineResource(id).GetAsync(InstanceViewType.InstanceView)),
        Of("Microsoft.Compute/virtualMachineScaleSets", resource => resource.Data,
            subscription => subscription.GetVirtualMachineScaleSetsAsync(),
            group => group.GetVirtualMachineScaleSets(),
            (client, id) => client.GetVirtualMachineScaleSetResource(id).GetAsync()),
        // Image Builder has a separate package; this one reads it as a generic resource.
        Of("Microsoft.VirtualMachineImages/imageTemplates", resource => resource.Data,
            subscription => subscription.GetGenericResourcesAsync("resourceType eq 'Microsoft.VirtualMachineImages/imageTemplates'"),
            group => group.GetGenericResourcesAsync("resourceType eq 'Microsoft.VirtualMachineImages/imageTemplates'"),
            (client, id) => client.GetGenericResource(id).GetAsync()),
    ];

    public static TypedRead Find(string type) => All.Single(read => read.Type == type);

    /// <summary>The data of one resource.</summary>
    public async Task<ResourceData> GetAsync(ArmClient client, ResourceIdentifier id) => (await Read(client, id)).Data;

    public override string ToString() => Type;

    private static IAsyncEnumerable<GalleryImageResource> Images(SubscriptionResource subscription) =>
        subscription.GetGalleriesAsync().SelectMany(gallery => gallery.GetGalleryImages().GetAllAsync());

    private static IAsyncEnumerable<GalleryApplicationResource> Applications(SubscriptionResource subscription) =>
        subscription.GetGalleriesAsync().SelectMany(gallery => gallery.GetGalleryApplications().GetAllAsync());

    private static TypedRead Of<T>(
        string type,
        Func<T, ResourceData> data,
        Func<SubscriptionResource, IAsyncEnumerable<T>> ofSubscription,
        Func<ResourceGroupResource, IAsyncEnumerable<T>>? ofGroup,
        Func<ArmClient, ResourceIdentifier, Task<Response<T>>> get)
        where T : notnull => new(
            type,
            subscription => ofSubscription(subscription).Select(data),
            ofGroup is null ? null : group => ofGroup(group).Select(data),
            async (client, id) =>
            {
                var answer = await get(client, id);
                return (answer, answer.Value, data(answer.Value));
            });
}
