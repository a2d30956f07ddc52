namespace SigTroubleshoot.Templates.Hcl;

/// <summary>What is wrong with a file in HCL.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Where.</param>
internal sealed record HclFault(HclFaultKind Kind, int Offset);
