using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Times in the format of galleries: seven digits and an offset, which may be that of the region that responds.</summary>
public static class ArmTime
{
    /// <summary>The time in UTC.</summary>
    public static string Text(DateTimeOffset time) => Text(time, TimeSpan.Zero);

    /// <summary>The time as a region writes it.</summary>
    public static string Text(DateTimeOffset time, string region) => Text(time, Regions.Offset(region));

    private static string Text(DateTimeOffset time, TimeSpan offset) => time.ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
}
