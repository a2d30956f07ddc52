using System.Text;

namespace SigTroubleshoot.Text;

/// <summary>Reads base64 as web addresses and tokens write it: with <c>-</c> and <c>_</c>, and without padding. Plain base64 is read, too.</summary>
internal static class Base64Url
{
    /// <summary>The text behind it, read as UTF-8; null where it is no base64.</summary>
    public static string? Decode(string text)
    {
        var base64 = text.Replace('-', '+').Replace('_', '/');
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
