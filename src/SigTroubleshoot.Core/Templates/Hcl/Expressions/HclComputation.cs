using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>Computes a value from others, now or as soon as they are known.</summary>
internal static class HclComputation
{
    /// <summary>The value of a function or an operator.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="inputs">Its arguments.</param>
    /// <param name="compute">Computes it from known arguments; null if it cannot.</param>
    /// <param name="context">Where the expression is.</param>
    /// <param name="start">Where it begins.</param>
    public static TemplateValue Of(string name, IReadOnlyList<TemplateValue> inputs, Func<IReadOnlyList<TemplateValue>, TemplateValue?> compute, HclContext context, int start)
    {
        var place = context.PlaceAt(start);
        return inputs.Any(input => input.HasUnknown)
            ? new DerivedValue(CanonicalText.Call(name, inputs), inputs, Compute, place)
            : Compute(inputs);

        TemplateValue Compute(IReadOnlyList<TemplateValue> known) => compute(known) ?? new UnknownValue(context.Owner, CanonicalText.Call(name, known), place);
    }
}
