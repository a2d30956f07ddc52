namespace SigTroubleshoot.ArmSimulator;

/// <summary>A role definition.</summary>
/// <param name="Id">Its GUID.</param>
/// <param name="Name">Its name.</param>
/// <param name="Actions">What it allows; <c>*</c> matches anything.</param>
/// <param name="NotActions">What it excludes from that.</param>
public sealed record Role(string Id, string Name, IReadOnlyList<string> Actions, IReadOnlyList<string> NotActions)
{
    /// <summary>Allows everything.</summary>
    public static Role Owner { get; } = new("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner", ["*"], []);

    /// <summary>Allows everything except access management and sharing galleries.</summary>
    public static Role Contributor { get; } = new("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor", ["*"],
    [
        "Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action", "Microsoft.Compute/galleries/share/action",
    ]);

    /// <summary>Allows all reads.</summary>
    public static Role Reader { get; } = new("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader", ["*/read"], []);

    /// <summary>Allows reading image definitions and image versions, but not galleries.</summary>
    public static Role ImageReader { get; } = new("cf7c76d2-98a3-4358-a134-615aa78bf44d", "Compute Gallery Image Reader",
        ["Microsoft.Compute/galleries/images/read", "Microsoft.Compute/galleries/images/versions/read"], []);

    /// <summary>Allows creating galleries, image definitions, and image versions, but not sharing galleries.</summary>
    public static Role ArtifactsPublisher { get; } = new("85a2d0d9-2eba-4c9c-b355-11c2cc0788ab", "Compute Gallery Artifacts Publisher",
    [
        "Microsoft.Compute/galleries/*", "Microsoft.Compute/locations/capsOperations/read", "Microsoft.Compute/locations/communityGalleries/*",
        "Microsoft.Compute/locations/sharedGalleries/*", "Microsoft.Compute/images/*", "Microsoft.Compute/virtualMachines/write", "Microsoft.Compute/disks/write",
        "Microsoft.Authorization/*/read", "Microsoft.Insights/alertRules/*", "Microsoft.Resources/deployments/*", "Microsoft.Resources/subscriptions/resourceGroups/read",
    ], ["Microsoft.Compute/galleries/share/action"]);

    /// <summary>Whether the role allows an action.</summary>
    public bool Allows(string action) => Actions.Any(pattern => Matches(pattern, action)) && !NotActions.Any(pattern => Matches(pattern, action));

    /// <summary>Whether a pattern matches an action; a star matches slashes too, and case does not matter.</summary>
    private static bool Matches(string pattern, string action)
    {
        if (pattern == "*")
            return true;
        var parts = pattern.Split('*');
        if (parts.Length == 1)
            return pattern.Equals(action, StringComparison.OrdinalIgnoreCase);
        if (!action.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            at = action.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            at += part.Length;
        }

        return action.Length - at >= parts[^1].Length && action.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The assignment of a role to a principal at a scope.</summary>
/// <param name="PrincipalId">The object ID.</param>
/// <param name="Scope">The scope that it applies to, including everything below.</param>
/// <param name="Role">The role.</param>
public sealed record RoleAssignment(string PrincipalId, ResourcePath Scope, Role Role)
{
    /// <summary>The name of the assignment.</summary>
    public Guid Name { get; } = Guid.NewGuid();
}
