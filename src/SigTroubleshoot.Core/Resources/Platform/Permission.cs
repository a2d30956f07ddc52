namespace SigTroubleshoot.Resources;

/// <summary>What one role allows on the control plane. Data actions do not concern galleries.</summary>
/// <remarks>Azure's permissions API and the REST reference of role definitions.</remarks>
/// <param name="Actions"><c>actions</c>, such as <c>Microsoft.Compute/galleries/*</c>.</param>
/// <param name="NotActions"><c>notActions</c>: what is excluded from them.</param>
internal sealed record Permission(IReadOnlyList<string> Actions, IReadOnlyList<string> NotActions);
