namespace SigTroubleshoot.Resources;

/// <summary>One status of a VM's instance view.</summary>
/// <param name="Code"><c>code</c>, such as <c>ProvisioningState/succeeded</c> or <c>OSState/generalized</c>; empty if it is absent.</param>
/// <param name="Message"><c>message</c>; null if it is absent.</param>
internal sealed record InstanceStatus(string Code, string? Message);
