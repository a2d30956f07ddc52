namespace SigTroubleshoot.Templates.Values;

/// <summary>A list whose length is known; its items may be unknown.</summary>
internal sealed class ListValue(IReadOnlyList<TemplateValue> items, SourcePlace place) : TemplateValue(place)
{
    private string? _expression;

    /// <summary>The items.</summary>
    public IReadOnlyList<TemplateValue> Items => items;

    /// <inheritdoc/>
    public override bool HasUnknown { get; } = items.Any(item => item.HasUnknown);

    /// <inheritdoc/>
    public override bool HasFree { get; } = items.Any(item => item.HasFree);

    /// <inheritdoc/>
    public override string Expression => _expression ??= CanonicalText.Call("createArray", items);
}
