using System.Text;

namespace SigTroubleshoot.Text;

/// <summary>Decodes base64url, as web addresses and tokens use it: with <c>-</c> and <c>_</c>, and without padding. Plain base64 works as well.</summary>
internal static class Base64Url
{
    /// <summary>The decoded text, read as UTF-8; null if the input is not base64.</summary>
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
