using System.Globalization;

namespace SigTroubleshoot.Bench;

/// <summary>Prints results with a decimal point, regardless of the system's language.</summary>
internal static class Output
{
    /// <summary>A line of text.</summary>
    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a number that another process printed.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The median of an odd number of measurements: robust on a busy machine.</summary>
    public static double Median(int times, Func<double> measure) => Median([.. Enumerable.Range(0, times).Select(_ => measure())], value => value);

    /// <summary>The median of a value of an odd number of measurements.</summary>
    public static double Median<T>(IReadOnlyCollection<T> measured, Func<T, double> value) => measured.Select(value).Order().ElementAt(measured.Count / 2);
}
