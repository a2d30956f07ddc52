namespace SigTroubleshoot.Templates.Values;

/// <summary>A known text.</summary>
/// <param name="text">The text.</param>
/// <param name="place">Where it is written, or where the expression is that puts it together.</param>
/// <param name="origins">Where its parts come from, in order; null if it is one part.</param>
internal sealed class TextValue(string text, SourcePlace place, IReadOnlyList<TextOrigin>? origins = null) : TemplateValue(place)
{
    private string? _expression;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Where its parts come from; null if it is one part.</summary>
    public IReadOnlyList<TextOrigin>? Origins => origins;

    /// <inheritdoc/>
    public override string Expression => _expression ??= CanonicalText.Quote(text);

    /// <summary>Where a character of the text is written.</summary>
    public SourcePlace PlaceOf(int index)
    {
        if (origins is null)
            return Place;
        var at = origins.Count - 1;
        while (at > 0 && origins[at].Start > index)
            at--;
        return origins[at].Place.File is null ? Place : origins[at].Place;
    }

    /// <summary>A part of the text, which keeps its origin.</summary>
    public TextValue Part(int start, int length)
    {
        var part = text.Substring(start, length);
        if (origins is null)
            return new TextValue(part, Place);
        List<TextOrigin> inside = [];
        for (var i = 0; i < origins.Count; i++)
        {
            var end = i + 1 < origins.Count ? origins[i + 1].Start : text.Length;
            if (end > start && origins[i].Start < start + Math.Max(length, 1))
                inside.Add(origins[i] with { Start = Math.Max(origins[i].Start - start, 0) });
        }

        return inside.Count == 1 ? new TextValue(part, PlaceOf(start)) : new TextValue(part, Place, inside.Count == 0 ? null : inside);
    }
}
