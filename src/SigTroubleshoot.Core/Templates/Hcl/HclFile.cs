using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>A file in HCL that was read.</summary>
/// <param name="Source">The file.</param>
/// <param name="Body">What is in it, as far as it could be read.</param>
/// <param name="Fault">What is wrong first; null if nothing is.</param>
internal sealed record HclFile(SourceFile Source, HclBody Body, HclFault? Fault);
