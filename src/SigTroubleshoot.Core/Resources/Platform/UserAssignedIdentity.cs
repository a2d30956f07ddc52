namespace SigTroubleshoot.Resources;

/// <summary>A user-assigned managed identity of a resource.</summary>
/// <param name="Id">Its resource id.</param>
/// <param name="PrincipalId"><c>principalId</c>: its object id in Microsoft Entra ID; null where it is absent.</param>
internal sealed record UserAssignedIdentity(string Id, string? PrincipalId);
