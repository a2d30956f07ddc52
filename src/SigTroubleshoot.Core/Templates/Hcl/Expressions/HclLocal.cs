using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>A variable of <c>for</c> or <c>dynamic</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Outer">The variable around it; null if there is none.</param>
internal sealed record HclLocal(string Name, TemplateValue Value, HclLocal? Outer)
{
    /// <summary>Finds a variable, from the innermost on.</summary>
    public static TemplateValue? Find(HclLocal? from, string name)
    {
        for (var at = from; at is not null; at = at.Outer)
        {
            if (at.Name == name)
                return at.Value;
        }

        return null;
    }
}
