namespace SigTroubleshoot.Access;

/// <summary>The built-in roles with permissions on galleries and on the sources of their versions.</summary>
/// <remarks>
/// Azure's list of built-in roles. Actions that make no difference to galleries and their sources are omitted.
/// Compute Gallery Artifacts Publisher allows neither sharing nor writing to snapshots;
/// Compute Gallery Image Reader does not allow reading the gallery itself; Contributor does not allow sharing galleries.
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
        new("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7", ["*/read"]),
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
