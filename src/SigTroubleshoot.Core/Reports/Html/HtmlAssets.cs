using System.Security.Cryptography;
using System.Text;

namespace SigTroubleshoot.Reports.Html;

/// <summary>The style and the script of the page. The page's security policy allows these two by their hashes, and nothing else.</summary>
internal static class HtmlAssets
{
    /// <summary>The style.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>The script.</summary>
    public static string Script { get; } = Read("report.js");

    /// <summary>The security policy: no network, no forms, no other style or script.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    /// <summary>The icons, by name: the paths in a square of 16.</summary>
    public static IReadOnlyDictionary<string, string> Icons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["error"] = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 8.9L9.9 11 8 9.1 6.1 11 5 9.9 6.9 8 5 6.1 6.1 5 8 6.9 9.9 5 11 6.1 9.1 8 11 9.9Z",
        ["warning"] = "M8 1.5 15.3 14H.7L8 1.5ZM7.2 6v4h1.6V6H7.2Zm0 5.2v1.5h1.6v-1.5H7.2Z",
        ["info"] = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.8 10.6H7.2V7.2h1.6v4.4Zm0-5.8H7.2V4.2h1.6v1.6Z",
        ["open"] = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6A5.4 5.4 0 1 1 8 13.4 5.4 5.4 0 0 1 8 2.6ZM7.2 11.6h1.6v-1.5H7.2v1.5Zm2.9-5.2c0 1.6-1.4 1.7-1.4 2.8H7.3c0-1.8 1.3-1.9 1.3-2.7 0-.4-.3-.7-.7-.7s-.8.3-.8.8H5.6c0-1.300 1-2.200 2.300-2.200s2.200.8 2.200 2Z",
        ["muted"] = "M2.200 1.100 14.900 13.800l-1.100 1.100-2.300-2.300A7.600 7.600 0 0 1 8 13.500C4.500 13.500 1.700 11 .5 8a9 9 0 0 1 2.600-3.600L1.100 2.200l1.100-1.100ZM8 2.500c3.500 0 6.300 2.500 7.500 5.500a9 9 0 0 1-2 3.100L5.600 3.200A7.500 7.500 0 0 1 8 2.500Z",
        ["ok"] = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10L4 8l1.100-1.100L7 8.800l3.900-3.900L12 6l-5 5Z",
        ["progress"] = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.600v10.800A5.400 5.400 0 0 1 8 2.600Z",
        ["absent"] = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.500 7.800h-7V7.200h7v1.600Z",
    };

    private static string Hash(string text)
    {
        using var hash = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(HtmlAssets).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        // A browser computes the hash after it has replaced the line endings.
        return reader.ReadToEnd().Replace("\r", "");
    }
}
