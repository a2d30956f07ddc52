using System.Globalization;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Texts that stand for unknown values, so that a record shows which of its values are unknown, wholly or in part.</summary>
/// <param name="subscriptionId">The value of the deployment's own subscription; null if it is not known.</param>
internal sealed class Marks(string? subscriptionId = null)
{
    // A character of the private use area, which no name in Azure contains.
    private const char Sign = '\uE0F0';

    private readonly List<TemplateValue> _values = [];

    /// <summary>The mark of an unknown value.</summary>
    public string Of(TemplateValue value)
    {
        if (subscriptionId is not null && value.Expression == FindingBuilder.OwnSubscription)
            return subscriptionId;
        _values.Add(value);
        return Sign + (_values.Count - 1).ToString(CultureInfo.InvariantCulture) + Sign;
    }

    /// <summary>Whether a text contains a mark.</summary>
    public static bool IsIn(string? text) => text?.IndexOf(Sign) >= 0;

    /// <summary>A text that is known as a whole; null if it contains a mark, or is empty.</summary>
    public static string? Known(string? text) => string.IsNullOrWhiteSpace(text) || IsIn(text) ? null : text;

    /// <summary>The first unknown value in a text; null if all of it is known.</summary>
    public TemplateValue? FirstIn(string? text)
    {
        var parts = text?.Split(Sign) ?? [];
        return parts.Length > 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _values.Count ? _values[number] : null;
    }
}
