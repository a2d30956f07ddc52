namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>Determines which tool based on the Azure SDK for Go printed an error.</summary>
internal static class GoTool
{
    private const int Around = 2048;

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

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
