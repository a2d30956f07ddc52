using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Access;

/// <summary>The permissions that are needed on the source of an image version.</summary>
/// <remarks>Microsoft's overview of Azure Compute Gallery, on the permissions for sources.</remarks>
internal static class SourceActions
{
    /// <summary>The action that is needed on a source; null if nothing can be published from it.</summary>
    public static string? Of(ResourceId source) => source switch
    {
        { SubscriptionId.Length: 0 } or { Action.Length: > 0 } => null,
        { IsVirtualMachine: true } => "Microsoft.Compute/virtualMachines/write",
        { IsDisk: true } => "Microsoft.Compute/disks/write",
        { IsSnapshot: true } => "Microsoft.Compute/snapshots/write",
        { IsManagedImage: true } => "Microsoft.Compute/images/read",
        { IsGalleryVersion: true } => "Microsoft.Compute/galleries/images/versions/read",
        { IsStorageAccount: true } => "Microsoft.Storage/storageAccounts/listKeys/action",
        _ => null,
    };
}
