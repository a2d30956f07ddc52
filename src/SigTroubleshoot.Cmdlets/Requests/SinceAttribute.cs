using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>
/// Reads how far back to look: a time span (<c>7d</c>, <c>12h</c>, a <see cref="TimeSpan"/>), or a point in time, which becomes
/// the span from then to now. A number without a unit could be hours or days, and is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SinceAttribute : ArgumentTransformationAttribute
{
    private readonly SecondsAttribute _spans = new();

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            DateTime time => DateTimeOffset.UtcNow - new DateTimeOffset(time),
            DateTimeOffset time => DateTimeOffset.UtcNow - time,
            string text when IsDate(text, out var time) => DateTimeOffset.UtcNow - time,
            TimeSpan span => span,
            string text when text.Any(char.IsLetter) || text.IndexOf(':') >= 0 => Span(engineIntrinsics, text),
            // PowerShell reads 7d as a number of the type decimal, and keeps what was typed. 7.5 has no unit.
            decimal when inputData.ToString()?.EndsWith("d", StringComparison.OrdinalIgnoreCase) == true => Span(engineIntrinsics, inputData),
            decimal => throw Unreadable(inputData),
            _ => throw Unreadable(value),
        };
    }

    private object Span(EngineIntrinsics engine, object input)
    {
        try
        {
            return _spans.Transform(engine, input);
        }
        catch (ArgumentTransformationMetadataException)
        {
            throw Unreadable(input);
        }
    }

    private static ArgumentTransformationMetadataException Unreadable(object? value) =>
        new(Messages.FormatSinceUnreadable(Redactor.Redact(value?.ToString() ?? "null")));

    // A time without a zone is the user's own. "7.12:00" is a span, and no date has so few digits.
    private static bool IsDate(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out time) && text.Trim().Length >= 8 && text.IndexOf('-') > 0;
}
