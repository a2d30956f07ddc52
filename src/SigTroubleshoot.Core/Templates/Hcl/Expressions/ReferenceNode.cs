using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>A reference: a name with members and indexes, or a member of any other expression.</summary>
/// <param name="root">The first name; empty if the reference begins with an expression.</param>
/// <param name="target">The expression that it begins with; null if it begins with a name.</param>
/// <param name="steps">The steps after it.</param>
/// <param name="start">Where it begins.</param>
internal sealed class ReferenceNode(string root, HclExpression? target, IReadOnlyList<ReferenceStep> steps, int start) : HclExpression(start)
{
    private const int MaxDepth = 60;

    /// <summary>The first name; empty if the reference begins with an expression.</summary>
    public string Root => root;

    /// <summary>The steps after the first name.</summary>
    public IReadOnlyList<ReferenceStep> Steps => steps;

    /// <summary>The name at a step; null if the step is no name.</summary>
    public string? NameAt(int step) => step < steps.Count ? steps[step].Name : null;

    /// <summary>The canonical text of the first name and the first steps, with the values of indexes.</summary>
    /// <param name="count">The number of steps.</param>
    /// <param name="context">What indexes are evaluated in.</param>
    public string Canonical(int count, HclContext context)
    {
        var text = new StringBuilder(root);
        for (var i = 0; i < count && i < steps.Count; i++)
            AddStep(text, steps[i], context);
        return text.ToString();
    }

    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context)
    {
        if (context.Depth > MaxDepth || !HasStack())
            return context.Unknown(root, Start);
        var inner = context with { Depth = context.Depth + 1 };
        var used = 0;
        var value = target?.Evaluate(inner) ?? HclLocal.Find(context.Locals, root) ?? context.Scope.Find(this, inner, out used);
        if (value is null)
            return context.Unknown(Canonical(steps.Count, inner), Start);
        for (var i = used; i < steps.Count; i++)
        {
            if (steps[i].IsAll)
                return All(value, i + 1, inner);
            value = Step(value, steps[i], inner);
        }

        return MovedValue.ToIfNowhere(value, context.PlaceAt(Start));
    }

    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private TemplateValue All(TemplateValue value, int next, HclContext context)
    {
        if (value is ListValue list)
        {
            return new ListValue([.. list.Items.Select(item => steps.Skip(next).Aggregate(item, (inside, step) => Step(inside, step, context)))], value.Place);
        }

        var text = new StringBuilder(value.Expression).Append("[*]");
        foreach (var step in steps.Skip(next))
            AddStep(text, step, context);
        return context.Unknown(text.ToString(), Start);
    }

    private TemplateValue Step(TemplateValue value, ReferenceStep step, HclContext context)
    {
        var key = step.Name is { } name ? new TextValue(name, SourcePlace.None) : step.Index?.Evaluate(context);
        switch (value)
        {
            case ObjectValue known when key is not null && HclText.Of(key) is { } member && known.TryGet(member, out var found):
                return found;
            case ListValue list when key is not null && long.TryParse(HclText.Of(key), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count:
                return list.Items[(int)index];
        }

        var text = new StringBuilder(value.Expression);
        AddStep(text, step, context);
        return value is UnknownValue { Examples.Count: 0 } open
            ? new UnknownValue(open.Owner, CanonicalText.Shorten(text.ToString()), context.PlaceAt(Start))
            : context.Unknown(text.ToString(), Start);
    }

    private static void AddStep(StringBuilder text, ReferenceStep step, HclContext context)
    {
        if (step.Name is { } name)
            text.Append('.').Append(name);
        else if (step.Index is null)
            text.Append("[*]");
        else
            text.Append('[').Append(Quote(step.Index.Evaluate(context))).Append(']');
    }

    private static string Quote(TemplateValue index) => index is TextValue text ? "\"" + text.Text + "\"" : index.Expression;
}
