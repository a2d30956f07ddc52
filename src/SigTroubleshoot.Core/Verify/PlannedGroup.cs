namespace SigTroubleshoot.Verify;

/// <summary>The resource group that a template is deployed to.</summary>
/// <param name="Name">Its name.</param>
internal sealed record PlannedGroup(string Name);
