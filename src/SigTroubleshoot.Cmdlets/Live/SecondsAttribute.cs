using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>
/// Reads a number as seconds, like other cmdlets, because <see cref="TimeSpan"/> alone would read it as ticks; and a number with a
/// unit, such as <c>10m</c> or <c>1h30m</c>, as people write a time.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecondsAttribute : ArgumentTransformationAttribute
{
    private static readonly Regex Units = new(
        @"\A(?:(?<d>[\d.]+)\s*d(?:ays?)?\s*)?(?:(?<h>[\d.]+)\s*h(?:ours?)?\s*)?(?:(?<m>[\d.]+)\s*m(?:in(?:utes?)?)?\s*)?(?:(?<s>[\d.]+)\s*s(?:ec(?:onds?)?)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null => throw new ArgumentTransformationMetadataException(Messages.FormatTimeUnreadable("null")),
            string text => Read(text.Trim()),
            // PowerShell reads 1d as a number of the type decimal, and keeps what was typed.
            decimal when inputData.ToString() is { } typed && typed.EndsWith("d", StringComparison.OrdinalIgnoreCase) => Read(typed),
            IConvertible number and not (bool or char or DateTime) => Seconds(number.ToDouble(CultureInfo.InvariantCulture)),
            _ => inputData,
        };
    }

    private static TimeSpan Read(string text)
    {
        // "90" from a configuration file means the same as 90.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return Seconds(seconds);
        if (text.Length > 0 && Units.Match(text) is { Success: true } match)
            return Seconds((((((Number(match, "d") * 24) + Number(match, "h")) * 60) + Number(match, "m")) * 60) + Number(match, "s"));
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? time
            : throw new ArgumentTransformationMetadataException(Messages.FormatTimeUnreadable(Redactor.Redact(text)));
    }

    private static double Number(Match match, string unit) =>
        !match.Groups[unit].Success ? 0
        : double.TryParse(match.Groups[unit].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentTransformationMetadataException(Messages.FormatTimeUnreadable(match.Value));

    private static TimeSpan Seconds(double seconds)
    {
        try
        {
            return TimeSpan.FromSeconds(seconds);
        }
        catch (Exception e) when (e is OverflowException or ArgumentException)
        {
            throw new ArgumentTransformationMetadataException(Messages.FormatSecondsOutOfRange(seconds), e);
        }
    }
}
