using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>An object or a map.</summary>
/// <param name="members">Its members; a bare name is a text.</param>
/// <param name="start">Where it begins.</param>
internal sealed class ObjectNode(IReadOnlyList<KeyValuePair<HclExpression, HclExpression>> members, int start) : HclExpression(start)
{
    /// <summary>Its members.</summary>
    public IReadOnlyList<KeyValuePair<HclExpression, HclExpression>> Members => members;

    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context)
    {
        List<KeyValuePair<string, TemplateValue>> known = [];
        foreach (var member in members)
        {
            var key = member.Key.Evaluate(context);
            known.Add(new(HclText.Of(key) ?? "${" + key.Expression + "}", member.Value.Evaluate(context)));
        }

        return new ObjectValue(known, context.PlaceAt(Start));
    }
}
