namespace SigTroubleshoot.Access;

/// <summary>The built-in roles that grant what a gallery needs in its life: on the gallery, on the sources of its versions, on keys, networks, and identities.</summary>
/// <remarks>
/// Azure's list of built-in roles. What stands there in several places is left out where it makes no difference to
/// galleries and their sources. The actions of two roles are data actions, which Azure lists apart. Compute Gallery Artifacts Publisher gives neither sharing nor writing to snapshots;
/// Compute Gallery Image Reader does not read the gallery itself; Contributor does not share galleries.
/// </remarks>
internal static class BuiltInRoles
{
    /// <summary>All roles, from the fewest permissions to the most.</summary>
    public static IReadOnlyList<BuiltInRole> All { get; } =
    [
        new("Compute Gallery Sharing Admin", "1ef6a3be-d0ac-425d-8c01-acb62866290b", ["Microsoft.Compute/galleries/share/action"]),
        new(
            "Compute Gallery Image Reader",
            "cf7c76d2-98a3-4358-a134-615aa78bf44d",
            ["Microsoft.Compute/galleries/images/read", "Microsoft.Compute/galleries/images/versions/read"]),
        new(
            "Storage Account Key Operator Service Role",
            "81a9662b-bebf-436f-a333-f67b29880f12",
            ["Microsoft.Storage/storageAccounts/listkeys/action", "Microsoft.Storage/storageAccounts/regeneratekey/action"]),
        new(
            "Key Vault Crypto Service Encryption User",
            "e147488a-f6f5-4113-8e2d-b22465e65bf6",
            ["Microsoft.KeyVault/vaults/keys/read", "Microsoft.KeyVault/vaults/keys/wrap/action", "Microsoft.KeyVault/vaults/keys/unwrap/action"]),
        new(
            "Storage Blob Data Reader",
            "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
            [
                "Microsoft.Storage/storageAccounts/blobServices/containers/read",
                "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action",
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
            ]),
        new("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7", ["*/read"]),
        new(
            "Managed Identity Operator",
            "f1a07417-d97a-45cb-824c-7a7467783830",
            [
                "Microsoft.Authorization/*/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/read",
                // Azure registers the operation with the asterisk, but its errors name it without one.
                "Microsoft.ManagedIdentity/userAssignedIdentities/*/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action",
                "Microsoft.ManagedIdentity/userAssignedIdentities/assign/action",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
            ]),
        new(
            "Managed Identity Contributor",
            "e40ec5ca-96e0-45a2-b4ff-59039f2c2b59",
            [
                "Microsoft.Authorization/*/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/write",
                "Microsoft.ManagedIdentity/userAssignedIdentities/delete",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
            ]),
        new(
            "Disk Snapshot Contributor",
            "7efff54f-a5b4-42b5-a1c5-5411624893ce",
            [
                "Microsoft.Authorization/*/read",
                "Microsoft.Compute/snapshots/read",
                "Microsoft.Compute/snapshots/write",
                "Microsoft.Compute/snapshots/delete",
                "Microsoft.Compute/snapshots/beginGetAccess/action",
                "Microsoft.Compute/snapshots/endGetAccess/action",
                "Microsoft.Compute/disks/beginGetAccess/action",
                "Microsoft.Storage/storageAccounts/read",
                "Microsoft.Storage/storageAccounts/write",
                "Microsoft.Storage/storageAccounts/delete",
                "Microsoft.Storage/storageAccounts/listkeys/action",
            ]),
        new(
            "Compute Gallery Artifacts Publisher",
            "85a2d0d9-2eba-4c9c-b355-11c2cc0788ab",
            [
                "Microsoft.Authorization/*/read",
                "Microsoft.Compute/galleries/*",
                "Microsoft.Compute/locations/capsOperations/read",
                "Microsoft.Compute/locations/communityGalleries/*",
                "Microsoft.Compute/locations/sharedGalleries/*",
                "Microsoft.Compute/images/*",
                "Microsoft.Compute/virtualMachines/write",
                "Microsoft.Compute/disks/write",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
            ],
            "Microsoft.Compute/galleries/share/action"),
        new("Network Contributor", "4d97b98b-1d4f-4787-a291-c67834d212e7", ["Microsoft.Authorization/*/read", "Microsoft.Network/*", "Microsoft.Resources/deployments/*", "Microsoft.Resources/subscriptions/resourceGroups/read"]),
        new(
            "Storage Account Contributor",
            "17d1049b-9a84-46fb-8f53-869881c3d3ab",
            ["Microsoft.Authorization/*/read", "Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action", "Microsoft.Resources/deployments/*", "Microsoft.Resources/subscriptions/resourceGroups/read", "Microsoft.Storage/storageAccounts/*"]),
        new(
            "Virtual Machine Contributor",
            "9980e02c-c2be-4d73-94e8-173b1dc7cf3c",
            [
                "Microsoft.Authorization/*/read",
                "Microsoft.Compute/availabilitySets/*",
                "Microsoft.Compute/locations/*",
                "Microsoft.Compute/virtualMachines/*",
                "Microsoft.Compute/virtualMachineScaleSets/*",
                "Microsoft.Compute/disks/write",
                "Microsoft.Compute/disks/read",
                "Microsoft.Compute/disks/delete",
                "Microsoft.Network/networkInterfaces/*",
                "Microsoft.Network/networkSecurityGroups/join/action",
                "Microsoft.Network/networkSecurityGroups/read",
                "Microsoft.Network/publicIPAddresses/join/action",
                "Microsoft.Network/publicIPAddresses/read",
                "Microsoft.Network/virtualNetworks/read",
                "Microsoft.Network/virtualNetworks/subnets/join/action",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Storage/storageAccounts/listKeys/action",
                "Microsoft.Storage/storageAccounts/read",
            ]),
        new(
            "Contributor",
            "b24988ac-6180-42a0-ab88-20f7382dd24c",
            ["*"],
            "Microsoft.Authorization/*/Delete",
            "Microsoft.Authorization/*/Write",
            "Microsoft.Authorization/elevateAccess/Action",
            "Microsoft.Compute/galleries/share/action"),
        new("Owner", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", ["*"]),
    ];

    /// <summary>The role with the fewest permissions that allows all of these actions. One always exists, because Owner allows any action.</summary>
    public static BuiltInRole LeastFor(IReadOnlyCollection<string> actions) => All.First(role => actions.All(role.Gives));
}
