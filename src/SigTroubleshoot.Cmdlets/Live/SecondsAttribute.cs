using System.Globalization;
using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Reads a number as seconds, like other cmdlets; <see cref="TimeSpan"/> alone would read it as ticks.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecondsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            // "90" from a configuration file means the same as 90.
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) => Seconds(seconds),
            IConvertible number and not (string or bool or DateTime) => Seconds(number.ToDouble(CultureInfo.InvariantCulture)),
            _ => inputData,
        };
    }

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
