namespace SigTroubleshoot.Verify;

/// <summary>What a template of Image Builder needs when it runs: an identity, and its permissions on a resource.</summary>
/// <param name="IdentityId">The ID of the user-assigned identity.</param>
/// <param name="ResourceId">The ID of the resource; null to ask only whether the identity exists.</param>
internal sealed record PlannedImageTemplate(string IdentityId, string? ResourceId);
