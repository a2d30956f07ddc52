using System.Collections.Concurrent;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>Values of names that were computed; a name that depends on itself is unknown.</summary>
internal sealed class HclMemo
{
    private readonly ConcurrentDictionary<string, TemplateValue> _values = new(StringComparer.Ordinal);

    /// <summary>The value of a name.</summary>
    /// <param name="name">The name, unique in the scope.</param>
    /// <param name="context">The context of the reference.</param>
    /// <param name="compute">Computes it in a context that knows what is being computed.</param>
    public TemplateValue Get(string name, HclContext context, Func<HclContext, TemplateValue> compute)
    {
        if (_values.TryGetValue(name, out var known))
            return known;
        for (var at = context.Computing; at is not null; at = at.Outer)
        {
            if (at.Memo == this && at.Name == name)
                return context.Unknown(name, 0);
        }

        return _values[name] = compute(context with { Computing = new HclComputing(this, name, context.Computing), Locals = null });
    }
}
