using System.Globalization;

namespace SigTroubleshoot.Resources;

/// <summary>
/// The name of an image version: three whole numbers from 0 to 2,147,483,647, separated by periods. Versions are ordered
/// as numbers, so 1.10.0 comes after 1.9.0.
/// </summary>
internal readonly record struct VersionNumber(int Major, int Minor, int Patch) : IComparable<VersionNumber>
{
    /// <summary>Reads a name; leading zeros are ignored.</summary>
    /// <returns>False if the name is not a version.</returns>
    public static bool TryParse(string? text, out VersionNumber number)
    {
        number = default;
        if (text is null || FindFault(text) is not null)
            return false;
        var parts = text.Split('.');
        number = new VersionNumber(Parse(parts[0]), Parse(parts[1]), Parse(parts[2]));
        return true;
    }

    /// <summary>The first fault for which the service rejects a name; null if it accepts the name.</summary>
    public static VersionFault? FindFault(string text)
    {
        if (text.Length == 0)
            return new(VersionFaultKind.Empty);
        var strange = IndexOfStranger(text, 0, text.Length);
        if (strange >= 0)
            return FaultAt(text, strange);

        var (start, count) = (0, 0);
        VersionFault? overflow = null;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '.')
                continue;
            if (i == start)
                return new(VersionFaultKind.TooFewParts, i + 1);
            if (++count > 3)
                return new(VersionFaultKind.TooManyParts, start);
            if (Overflows(text, start, i))
                overflow ??= new(VersionFaultKind.Overflow, start + 1, text.Substring(start, i - start));
            start = i + 1;
        }

        return count < 3 ? new(VersionFaultKind.TooFewParts, text.Length + 1) : overflow;
    }

    /// <summary>The first part of a valid name that has leading zeros, or null.</summary>
    public static VersionFault? FindLeadingZeros(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '0' || text[i + 1] == '.' || (i > 0 && text[i - 1] != '.'))
                continue;
            return FindFault(text) is null ? new(VersionFaultKind.LeadingZeros, i + 1, PartAt(text, i)) : null;
        }

        return null;
    }

    /// <summary>The closest valid name without leading zeros.</summary>
    public static string Suggest(string text) => VersionSuggestion.For(text);

    /// <summary>Compares as numbers: Major, then Minor, then Patch.</summary>
    public int CompareTo(VersionNumber other) =>
        Major != other.Major ? Major.CompareTo(other.Major)
        : Minor != other.Minor ? Minor.CompareTo(other.Minor)
        : Patch.CompareTo(other.Patch);

    /// <summary>The name, without leading zeros.</summary>
    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}.{Patch}");

    /// <summary>Whether the digits from one position to another (exclusive) are a number above 2,147,483,647.</summary>
    internal static bool Overflows(string digits, int start, int end)
    {
        while (start < end && digits[start] == '0')
            start++;
        return end - start > 10
            || (end - start == 10 && string.CompareOrdinal(digits, start, "2147483647", 0, 10) > 0);
    }

    private static VersionFault FaultAt(string text, int strange)
    {
        if (strange > 0 && FindFault(text.Substring(0, strange)) is null)
            return new(VersionFaultKind.Suffix, strange + 1, text.Substring(strange));

        // Letters before three numbers are a prefix; anything longer need not be distinguished from the number.
        var digit = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (strange == 0 && digit > 0 && IndexOfStranger(text, digit, text.Length) < 0 && FindFault(text.Substring(digit)) is null)
            return new(VersionFaultKind.Prefix, 1, text.Substring(0, digit));
        return new(VersionFaultKind.InvalidCharacter, strange + 1);
    }

    private static int IndexOfStranger(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] != '.' && !NameCharacter.IsAsciiDigit(text[i]))
                return i;
        }

        return -1;
    }

    private static string PartAt(string text, int start)
    {
        var end = text.IndexOf('.', start);
        return end < 0 ? text.Substring(start) : text.Substring(start, end - start);
    }

    private static int Parse(string part) => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture);
}
