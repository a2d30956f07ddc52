using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>A variable of a lambda.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Outer">The variables around it.</param>
internal sealed record LambdaFrame(string Name, TemplateValue Value, LambdaFrame? Outer);
