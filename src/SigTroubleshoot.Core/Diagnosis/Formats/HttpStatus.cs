using System.Globalization;
using System.Net;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>An HTTP status as tools print it: a number, or the .NET name.</summary>
internal static class HttpStatus
{
    /// <summary>The status; 0 if the text is neither.</summary>
    public static int Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 100 and <= 599 ? number : 0;

        // netstandard2.0 has no name for 429.
        if (string.Equals(text, "TooManyRequests", StringComparison.OrdinalIgnoreCase))
            return 429;
        return Enum.TryParse<HttpStatusCode>(text, ignoreCase: true, out var name) ? (int)name : 0;
    }
}
