namespace SigTroubleshoot.Templates.Values;

/// <summary>A text of which only some parts are known, such as <c>gal-</c> followed by a parameter.</summary>
internal sealed class JoinedText : TemplateValue
{
    private const int MaxParts = 200;

    private static readonly TextValue Slash = new("/", SourcePlace.None);

    private string? _expression;

    private JoinedText(IReadOnlyList<TemplateValue> parts, SourcePlace place)
        : base(place)
    {
        Parts = parts;
        for (var i = 0; i < parts.Count && !HasFree; i++)
            HasFree = parts[i].HasFree;
    }

    /// <summary>The parts in order: known texts and unknown values.</summary>
    public IReadOnlyList<TemplateValue> Parts { get; }

    /// <inheritdoc/>
    public override bool HasUnknown => true;

    /// <inheritdoc/>
    public override bool HasFree { get; }

    /// <inheritdoc/>
    public override string Expression => _expression ??= CanonicalText.Call("concat", Parts);

    /// <summary>Joins parts: texts, numbers, booleans and unknown values.</summary>
    /// <returns>A <see cref="TextValue"/> that knows the origin of its parts, or a <see cref="JoinedText"/> if any part is unknown.</returns>
    public static TemplateValue Join(IEnumerable<TemplateValue> parts, SourcePlace place)
    {
        List<TemplateValue> joined = [];
        foreach (var part in parts)
        {
            switch (part)
            {
                case JoinedText inner:
                    joined.AddRange(inner.Parts);
                    break;
                case TextValue { Text.Length: 0 } or NullValue:
                    break;
                case { HasUnknown: true } or TextValue:
                    joined.Add(part);
                    break;
                default:
                    joined.Add(new TextValue(TextOf(part), part.Place));
                    break;
            }
        }

        // A text of very many parts says no more than its beginning.
        if (joined.Count > MaxParts && joined.Exists(part => part is not TextValue))
        {
            var rest = new JoinedText(joined.GetRange(MaxParts, joined.Count - MaxParts), place);
            joined.RemoveRange(MaxParts, joined.Count - MaxParts);
            joined.Add(new UnknownValue("rest", rest.Expression, place) { Shape = ValueShape.Text });
        }

        var texts = Merge(joined, place);
        return texts.Count switch
        {
            0 => new TextValue("", place),
            1 when texts[0] is TextValue => texts[0],
            _ => new JoinedText(texts, place),
        };
    }

    /// <summary>Joins the segments of a name with slashes. It is where the first one is.</summary>
    public static TemplateValue JoinSegments(IReadOnlyList<TemplateValue> segments)
    {
        List<TemplateValue> parts = new(2 * segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            if (i > 0)
                parts.Add(Slash);
            parts.Add(segments[i]);
        }

        return Join(parts, segments[0].Place);
    }

    /// <summary>A scalar as the template language writes it into a text: <c>True</c>, not <c>true</c>.</summary>
    public static string TextOf(TemplateValue scalar) => scalar switch
    {
        TextValue text => text.Text,
        NumberValue number => number.Text,
        BooleanValue truth => truth.Value ? "True" : "False",
        _ => "",
    };

    // Texts in a row become one.
    private static List<TemplateValue> Merge(List<TemplateValue> parts, SourcePlace place)
    {
        var count = 0;
        for (var at = 0; at < parts.Count;)
        {
            var end = at;
            while (end < parts.Count && parts[end] is TextValue)
                end++;
            if (end <= at + 1)
            {
                parts[count++] = parts[at++];
                continue;
            }

            parts[count++] = Merge(parts, at, end, place);
            at = end;
        }

        parts.RemoveRange(count, parts.Count - count);
        return parts;
    }

    private static TextValue Merge(List<TemplateValue> parts, int start, int end, SourcePlace place)
    {
        var texts = new string[end - start];
        var count = 0;
        for (var i = start; i < end; i++)
        {
            var part = (TextValue)parts[i];
            texts[i - start] = part.Text;
            count += part.Origins?.Count ?? 1;
        }

        var origins = new TextOrigin[count];
        var at = 0;
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var part = (TextValue)parts[i];
            if (part.Origins is null)
                origins[at++] = new TextOrigin(length, part.Place);
            for (var j = 0; j < (part.Origins?.Count ?? 0); j++)
                origins[at++] = part.Origins![j] with { Start = part.Origins[j].Start + length };
            length += part.Text.Length;
        }

        return new TextValue(string.Concat(texts), place, origins);
    }

    /// <summary>Splits at a character in the known parts: <c>format('{0}/{1}', gallery, name)</c> becomes two values.</summary>
    public static IReadOnlyList<TemplateValue> Split(TemplateValue value, char separator)
    {
        if (value is not (TextValue or JoinedText))
            return [value];
        List<List<TemplateValue>> segments = [[]];
        foreach (var part in value is JoinedText joined ? joined.Parts : [value])
        {
            if (part is not TextValue text)
            {
                segments[segments.Count - 1].Add(part);
                continue;
            }

            var from = 0;
            for (var at = text.Text.IndexOf(separator); at >= 0; at = text.Text.IndexOf(separator, from))
            {
                segments[segments.Count - 1].Add(text.Part(from, at - from));
                segments.Add([]);
                from = at + 1;
            }

            segments[segments.Count - 1].Add(text.Part(from, text.Text.Length - from));
        }

        var found = new TemplateValue[segments.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var parts = segments[i];
            // A segment that is one unknown value is that value.
            if (parts.Count > 1)
                parts.RemoveAll(part => part is TextValue { Text.Length: 0 });
            found[i] = parts.Count == 1 ? parts[0] : Join(parts, value.Place);
        }

        return found;
    }
}
