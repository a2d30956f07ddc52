using System.Globalization;

namespace SigTroubleshoot.Templates.Values;

/// <summary>A number. The template language calculates with whole numbers; any other is only passed on.</summary>
internal sealed class NumberValue : TemplateValue
{
    /// <summary>A whole number.</summary>
    public NumberValue(long value, SourcePlace place)
        : base(place)
    {
        Whole = value;
        Text = value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number as it is written in JSON.</summary>
    public NumberValue(string text, SourcePlace place)
        : base(place)
    {
        Whole = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        Text = text;
    }

    /// <summary>The number; null if it is not whole or too large.</summary>
    public long? Whole { get; }

    /// <summary>The number in JSON.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string Expression => Text;
}
