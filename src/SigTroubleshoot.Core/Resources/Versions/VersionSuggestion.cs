using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Resources;

/// <summary>
/// Suggests a valid version name for an invalid one. It keeps the order of the digits and splits what is too
/// long for one number, timestamps between date and time, so that later timestamps still result in later versions.
/// </summary>
internal static class VersionSuggestion
{
    private const int LongestRead = 128;

    // Nine digits always fit a 32-bit integer.
    private const int SafeLength = 9;

    // Runs of digits up to the first letter or plus sign, where a suffix starts; the T of an ISO date-time is only a separator.
    private static readonly Regex Number = new(@"\G([0-9]+)(?:[^0-9\p{L}+]+|[Tt](?=[0-9]))?", RegexOptions.CultureInvariant);
    private static readonly Regex FirstDigit = new("[0-9]", RegexOptions.CultureInvariant);

    /// <summary>A valid name that is close to the given one: three numbers without leading zeros.</summary>
    public static string For(string text)
    {
        if (text.Length > LongestRead)
            text = text.Substring(0, LongestRead);
        var numbers = NumbersOf(text);
        if (numbers.Count == 0)
            return "1.0.0";

        var parts = ToThree(numbers);
        for (var i = 2; i > 0; i--)
            CarryOver(parts, i);
        if (Overflows(parts[0]))
            parts[0] = parts[0].Substring(parts[0].Length - SafeLength);
        return string.Join(".", parts.Select(WithoutZeros));
    }

    private static List<string> NumbersOf(string text)
    {
        var numbers = new List<string>();
        var match = Number.Match(text, FirstDigit.Match(text).Index);
        for (; match.Success; match = match.NextMatch())
            numbers.Add(match.Groups[1].Value);
        return numbers;
    }

    private static string[] ToThree(List<string> numbers) => numbers.Count switch
    {
        1 when IsStamp(numbers[0], yearDigits: 4) => [numbers[0].Substring(0, 4), numbers[0].Substring(4, 4), numbers[0].Substring(8)],
        1 => Overflows(numbers[0]) ? ["0", "0", numbers[0]] : [numbers[0], "0", "0"],
        2 => Overflows(numbers[1]) ? [numbers[0], "0", numbers[1]] : [numbers[0], numbers[1], "0"],
        3 => [numbers[0], numbers[1], numbers[2]],
        _ => Fold(numbers),
    };

    /// <summary>For four or more numbers: combines month and day, or appends everything after the third number to it.</summary>
    private static string[] Fold(List<string> numbers)
    {
        var rest = string.Concat(numbers.Skip(3).Select(n => n.PadLeft(2, '0')));
        if (IsDate(numbers[0], numbers[1], numbers[2]))
            return [numbers[0], numbers[1] + numbers[2].PadLeft(2, '0'), rest];
        var tail = string.Concat(numbers.Skip(3));
        var joined = tail.All(c => c == '0') || Overflows(numbers[2] + tail) ? numbers[2] : numbers[2] + tail;
        return [numbers[0], numbers[1], joined];
    }

    /// <summary>Shortens a part by moving its leading digits to the end of the part before it; if there is no room, they are dropped.</summary>
    private static void CarryOver(string[] parts, int index)
    {
        var part = parts[index];
        if (!Overflows(part))
            return;
        var head = HeadLength(part);
        parts[index] = part.Substring(head, Math.Min(part.Length - head, SafeLength));
        var before = parts[index - 1].TrimStart('0');
        if (!Overflows(before + part.Substring(0, head)))
            parts[index - 1] = before + part.Substring(0, head);
        else if (head == 8 && !Overflows(before + part.Substring(2, 6)))
            parts[index - 1] = before + part.Substring(2, 6);
    }

    /// <summary>The number of leading digits to move: the date of a timestamp, otherwise all but the last nine.</summary>
    private static int HeadLength(string digits) =>
        IsStamp(digits, yearDigits: 4) ? 8
        : IsStamp(digits, yearDigits: 2) ? 6
        : digits.Length - SafeLength;

    /// <summary>Whether digits are a date and a time (hours and minutes, at most to the ten-millionth of a second).</summary>
    private static bool IsStamp(string digits, int yearDigits)
    {
        var date = yearDigits + 4;
        return digits.Length >= date + 4
            && digits.Length <= date + (yearDigits == 4 ? SafeLength : 6)
            && IsDate((yearDigits == 2 ? "20" : "") + digits.Substring(0, yearDigits), digits.Substring(yearDigits, 2), digits.Substring(yearDigits + 2, 2));
    }

    private static bool IsDate(string year, string month, string day) =>
        DateTime.TryParseExact(
            $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date)
        && date.Year is >= 1990 and < 2200;

    private static bool Overflows(string digits) => VersionNumber.Overflows(digits, 0, digits.Length);

    private static string WithoutZeros(string digits) => digits.TrimStart('0') is { Length: > 0 } number ? number : "0";
}
