using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>One pass of a loop.</summary>
/// <param name="Name">The name of the loop.</param>
/// <param name="Index">The number of the pass, from 0; unknown if the number of passes is.</param>
/// <param name="Outer">The loop around it.</param>
/// <param name="IsOfResource">Whether it repeats a resource. <c>copyIndex()</c> without a name is about that one, also in a loop of a property.</param>
internal sealed record CopyFrame(string Name, TemplateValue Index, CopyFrame? Outer, bool IsOfResource = false);
