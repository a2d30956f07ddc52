namespace SigTroubleshoot.Templates.Values;

/// <summary>A list whose length is known; its items may be unknown.</summary>
internal sealed class ListValue(IReadOnlyList<TemplateValue> items, SourcePlace place) : TemplateValue(place)
{
    private string? _expression;

    private static bool AnyUnknown(IReadOnlyList<TemplateValue> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].HasUnknown)
                return true;
        }

        return false;
    }

    private static bool AnyFree(IReadOnlyList<TemplateValue> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].HasFree)
                return true;
        }

        return false;
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<TemplateValue> Items => items;

    /// <inheritdoc/>
    public override bool HasUnknown { get; } = AnyUnknown(items);

    /// <inheritdoc/>
    public override bool HasFree { get; } = AnyFree(items);

    /// <inheritdoc/>
    public override string Expression => _expression ??= CanonicalText.Call("createArray", items);
}
