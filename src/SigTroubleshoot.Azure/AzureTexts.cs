using System.Globalization;
using System.Resources;

namespace SigTroubleshoot.Azure;

/// <summary>The words of this assembly for users, from <c>AzureTexts.resx</c>.</summary>
internal static class AzureTexts
{
    private static readonly ResourceManager Manager = new("SigTroubleshoot.Azure.AzureTexts", typeof(AzureTexts).Assembly);

    /// <summary>A text, with its values put in.</summary>
    /// <param name="name">The name in the resource file.</param>
    /// <param name="values">What stands for <c>{0}</c>, <c>{1}</c>, …</param>
    public static string Get(string name, params object[] values)
    {
        var text = Manager.GetString(name, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"{name} is missing in AzureTexts.resx.");
        return string.Format(CultureInfo.CurrentCulture, text, values);
    }
}
