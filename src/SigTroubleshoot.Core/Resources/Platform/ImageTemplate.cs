namespace SigTroubleshoot.Resources;

/// <summary>
/// A template of Azure VM Image Builder that is about to be created or that exists. Null means absent; a text may be
/// an expression of the deployment template that contains it.
/// </summary>
/// <remarks>The REST reference of <c>Microsoft.VirtualMachineImages/imageTemplates</c>.</remarks>
internal sealed record ImageTemplate
{
    /// <summary>The resource ID.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary><c>properties.provisioningState</c>: Creating, Updating, Succeeded, Failed, or Deleting.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary><c>identity.userAssignedIdentities</c>; empty if they are an expression, null if there are none.</summary>
    public IReadOnlyList<UserAssignedIdentity>? UserAssignedIdentities { get; init; }

    /// <summary><c>source</c>; null if there is none.</summary>
    public ImageTemplateSource? Source { get; init; }

    /// <summary><c>distribute</c>; an item is null if it is an expression; the list is null if there is none.</summary>
    public IReadOnlyList<ImageTemplateTarget?>? Targets { get; init; }

    /// <summary><c>lastRunStatus</c>; null if it never ran.</summary>
    public ImageTemplateRun? LastRun { get; init; }
}
