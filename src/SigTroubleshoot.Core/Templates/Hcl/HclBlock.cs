namespace SigTroubleshoot.Templates.Hcl;

/// <summary>A block: <c>source "azure-arm" "base" { … }</c>.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Body">What is in it.</param>
/// <param name="Start">Where its type begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
internal sealed record HclBlock(string Type, IReadOnlyList<string> Labels, HclBody Body, int Start, int End)
{
    /// <summary>A label; empty if there is none.</summary>
    public string Label(int index) => index < Labels.Count ? Labels[index] : "";
}
