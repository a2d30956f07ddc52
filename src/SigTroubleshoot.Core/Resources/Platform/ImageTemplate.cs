namespace SigTroubleshoot.Resources;

/// <summary>
/// A template of Azure VM Image Builder: one about to be created, or one that exists. Null means absent; a text may be
/// an expression of the deployment it stands in.
/// </summary>
/// <remarks>The REST reference of <c>Microsoft.VirtualMachineImages/imageTemplates</c>.</remarks>
internal sealed record ImageTemplate
{
    /// <summary>The resource id.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary><c>properties.provisioningState</c>: Creating, Updating, Succeeded, Failed or Deleting.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary><c>identity.userAssignedIdentities</c>; empty where an expression gives them, null where there are none.</summary>
    public IReadOnlyList<UserAssignedIdentity>? UserAssignedIdentities { get; init; }

    /// <summary><c>source</c>; null where there is none.</summary>
    public ImageTemplateSource? Source { get; init; }

    /// <summary><c>distribute</c>; an item is null where it is an expression, the list is null where there is none.</summary>
    public IReadOnlyList<ImageTemplateTarget?>? Targets { get; init; }

    /// <summary><c>lastRunStatus</c>; null where it never ran.</summary>
    public ImageTemplateRun? LastRun { get; init; }
}
