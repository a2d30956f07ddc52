namespace SigTroubleshoot.Resources;

/// <summary>What one role allows on the control plane. Data actions do not concern galleries.</summary>
/// <remarks>Azure's permissions API and the REST reference of role definitions.</remarks>
/// <param name="Actions"><c>actions</c>, such as <c>Microsoft.Compute/galleries/*</c>.</param>
/// <param name="NotActions"><c>notActions</c>: what is excluded from them.</param>
/// <param name="Condition"><c>condition</c> of the role or of its assignment (ABAC), which Azure evaluates for each request; null if it has none.</param>
internal sealed record Permission(IReadOnlyList<string> Actions, IReadOnlyList<string> NotActions, string? Condition = null);
