using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>A list.</summary>
/// <param name="items">Its items.</param>
/// <param name="start">Where it begins.</param>
internal sealed class ListNode(IReadOnlyList<HclExpression> items, int start) : HclExpression(start)
{
    /// <summary>Its items.</summary>
    public IReadOnlyList<HclExpression> Items => items;

    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context) => new ListValue([.. items.Select(item => item.Evaluate(context))], context.PlaceAt(Start));
}
