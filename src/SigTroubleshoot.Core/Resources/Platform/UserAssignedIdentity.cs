namespace SigTroubleshoot.Resources;

/// <summary>A user-assigned managed identity of a resource.</summary>
/// <param name="Id">Its resource ID.</param>
/// <param name="PrincipalId"><c>principalId</c>: its object ID in Microsoft Entra ID; null if it is absent.</param>
internal sealed record UserAssignedIdentity(string Id, string? PrincipalId);
