using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>A scope without names, such as that of a file with the values of variables.</summary>
internal sealed class EmptyScope : IHclScope
{
    /// <summary>The only one.</summary>
    public static readonly EmptyScope Instance = new();

    /// <inheritdoc/>
    public TemplateValue? Find(ReferenceNode reference, HclContext context, out int used)
    {
        used = 0;
        return null;
    }
}
