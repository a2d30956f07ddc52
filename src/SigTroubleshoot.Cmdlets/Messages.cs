using System.Globalization;
using System.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>The words of the cmdlets, from <c>Messages.resx</c>. A second language is a second file.</summary>
internal static class Messages
{
    private static readonly ResourceManager Manager = new("SigTroubleshoot.Cmdlets.Messages", typeof(Messages).Assembly);

    /// <summary>A text, with its values put in.</summary>
    /// <param name="name">The name in the resource file.</param>
    /// <param name="values">What stands for <c>{0}</c>, <c>{1}</c>, …</param>
    public static string Get(string name, params object[] values)
    {
        var text = Manager.GetString(name, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"{name} is missing in Messages.resx.");
        return values.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, values);
    }
}
