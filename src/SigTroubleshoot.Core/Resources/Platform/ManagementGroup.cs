namespace SigTroubleshoot.Resources;

/// <summary>A management group.</summary>
/// <param name="Name">Its name, the last part of its ID.</param>
/// <param name="DisplayName">The name that the portal shows.</param>
internal sealed record ManagementGroup(string Name, string DisplayName);
