using System.Globalization;
using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary><c>[for x in list : x]</c> or <c>{for k, v in map : k => v}</c>.</summary>
internal sealed class ForNode(int start) : HclExpression(start)
{
    /// <summary>The variable of the key or index; null if there is none.</summary>
    public string? Key { get; init; }

    /// <summary>The variable of the item.</summary>
    public required string Item { get; init; }

    /// <summary>The list or map.</summary>
    public required HclExpression Collection { get; init; }

    /// <summary>The key of a member of the result; null if the result is a list.</summary>
    public HclExpression? ResultKey { get; init; }

    /// <summary>An item of the result.</summary>
    public required HclExpression Result { get; init; }

    /// <summary>The condition of an item; null if there is none.</summary>
    public HclExpression? Condition { get; init; }

    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context)
    {
        var collection = Collection.Evaluate(context);
        if (HclCollection.Pairs(collection) is not { } pairs)
            return Unknown([collection], context);
        List<KeyValuePair<string, TemplateValue>> results = [];
        foreach (var pair in pairs)
        {
            if (!context.Budget.TrySpend())
                return Unknown([collection], context);
            var inner = context.With(Item, pair.Value);
            if (Key is not null)
                inner = inner.With(Key, pair.Key);
            if (Condition?.Evaluate(inner) is { } test)
            {
                if (HclText.Of(test) is "false")
                    continue;
                if (test.HasUnknown)
                    return Unknown([collection, test], context);
            }

            results.Add(new(ResultKey is null ? "" : HclText.Of(ResultKey.Evaluate(inner)) ?? "", Result.Evaluate(inner)));
        }

        var place = context.PlaceAt(Start);
        return ResultKey is null ? new ListValue([.. results.Select(result => result.Value)], place) : new ObjectValue(results, place);
    }

    private UnknownValue Unknown(IEnumerable<TemplateValue> inputs, HclContext context) =>
        context.Unknown(CanonicalText.Call("for@" + Start.ToString(CultureInfo.InvariantCulture), inputs), Start);
}
