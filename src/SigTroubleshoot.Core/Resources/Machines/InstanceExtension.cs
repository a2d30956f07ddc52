namespace SigTroubleshoot.Resources;

/// <summary>One extension in the instance view of a virtual machine.</summary>
/// <param name="Name"><c>name</c>, such as <c>VMAppExtension</c>; empty if it is absent.</param>
/// <param name="Statuses"><c>statuses</c>, then <c>substatuses</c>.</param>
internal sealed record InstanceExtension(string Name, IReadOnlyList<InstanceStatus> Statuses);
