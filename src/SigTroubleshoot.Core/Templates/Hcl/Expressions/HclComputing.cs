namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>A name whose value is being computed.</summary>
/// <param name="Memo">The scope of the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Outer">The name whose value needs it; null if there is none.</param>
internal sealed record HclComputing(HclMemo Memo, string Name, HclComputing? Outer);
