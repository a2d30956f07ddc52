using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>Determines which tool based on the Azure SDK for Go printed an error.</summary>
internal static class GoTool
{
    private const int Around = 2048;

    private const int MaxPlace = 1024;

    private const int MaxLead = 400;

    private static readonly Regex Client = new(@"\b(?<client>[a-z]{3,30}\.[A-Za-z]{3,60}#[A-Za-z]{2,40}):", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static readonly Regex Resource = new(@"\G(?:(?!\n[ \t]{0,8}Error: )[\s\S]){0,1000}?\n[ \t]{0,8}with (?:[\w.\[\]""-]{1,200}\.)?(?<type>azurerm_[a-z_]{2,80})", RegexOptions.CultureInvariant);

    /// <summary>Terraform, Packer, or, if neither is found near a position, the SDK itself.</summary>
    public static string Of(string text, int at)
    {
        var from = Math.Max(0, at - Around);
        var near = text.Substring(from, Math.Min(text.Length - from, 2 * Around));
        if (Has(near, "azure-arm") || Has(near, "packer") || Has(near, "ERROR: -> "))
            return "Packer";
        return Has(near, "azurerm") || Has(near, "terraform") || Has(near, "(Resource Group \"") || Has(near, "polling after ") || Has(near, "performing ")
            ? "Terraform"
            : "Azure SDK for Go";
    }

    /// <summary>
    /// What the tool worked on: the SDK's client before the record, the resource that Terraform names behind it, or the
    /// words before it, such as <c>creating Image Version</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the record starts.</param>
    /// <param name="head">Where the SDK's text in it starts.</param>
    /// <param name="end">Where it ends.</param>
    public static string Subject(string text, int start, int head, int end)
    {
        if (Client.Match(text, start, head - start) is { Success: true } client)
            return client.Groups["client"].Value;
        var window = Math.Min(text.Length - end, MaxPlace);
        if (window > 0 && Resource.Match(text, end, window) is { Success: true } resource)
            return resource.Groups["type"].Value;
        return text.Substring(start, Math.Min(head - start, MaxLead)).Trim();
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
