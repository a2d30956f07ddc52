using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>What a resource is in.</summary>
/// <param name="File">The file.</param>
/// <param name="Context">What its expressions are evaluated in.</param>
/// <param name="Scope">What it is deployed to.</param>
/// <param name="Prefix">The beginning of its address.</param>
/// <param name="Parent">The resource that contains it; null if it is at the top.</param>
/// <param name="IsUncertain">Whether only the deployment knows if it exists.</param>
internal sealed record Surroundings(SourceFile File, ArmContext Context, ArmScope Scope, string Prefix, ArmResource? Parent, bool IsUncertain)
{
    /// <summary>In one pass of a loop.</summary>
    /// <param name="name">The name of the loop.</param>
    /// <param name="index">The number of the pass.</param>
    public Surroundings InCopy(string name, TemplateValue index) => this with { Context = Context with { Copies = new CopyFrame(name, index, Context.Copies, IsOfResource: true) } };
}
