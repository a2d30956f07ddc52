namespace SigTroubleshoot.Resources;

/// <summary>One status of a machine's instance view.</summary>
/// <param name="Code"><c>code</c>, such as <c>ProvisioningState/succeeded</c> or <c>OSState/generalized</c>; empty where it is absent.</param>
/// <param name="Message"><c>message</c>; null where it is absent.</param>
internal sealed record InstanceStatus(string Code, string? Message);
