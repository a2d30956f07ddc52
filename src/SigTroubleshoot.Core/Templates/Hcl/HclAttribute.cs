using SigTroubleshoot.Templates.Hcl.Expressions;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>An attribute: <c>name = value</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Start">Where its name begins.</param>
internal sealed record HclAttribute(string Name, HclExpression Value, int Start);
