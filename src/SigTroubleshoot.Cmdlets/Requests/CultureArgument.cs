using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>Reads the value of <c>-Culture</c>.</summary>
internal static class CultureArgument
{
    /// <summary>The culture whose language the texts have.</summary>
    /// <param name="cmdlet">The cmdlet; an error ends it.</param>
    /// <param name="name">The name of a language or a culture, such as zh-Hant or zh-TW.</param>
    public static CultureInfo Read(SigCmdlet cmdlet, string name)
    {
        try
        {
            if (CultureInfo.GetCultureInfo(name) is var culture && Language.Supports(culture))
                return culture;
        }
        catch (CultureNotFoundException)
        {
            // English texts need no culture.
            if (name.Equals(Language.English, StringComparison.OrdinalIgnoreCase))
                return CultureInfo.InvariantCulture;
            if (IsInvariant() && Language.All.Contains(name, StringComparer.OrdinalIgnoreCase))
                cmdlet.ThrowTerminatingError(Failure.CultureUnavailable(name));
        }

        cmdlet.ThrowTerminatingError(Failure.CultureUnknown(name, Language.All));
        throw new PipelineStoppedException();
    }

    // Without ICU, as in small containers, .NET knows no culture but the invariant one.
    private static bool IsInvariant()
    {
        try
        {
            return CultureInfo.GetCultureInfo(Language.English).EnglishName.StartsWith("Invariant", StringComparison.Ordinal);
        }
        catch (CultureNotFoundException)
        {
            return true;
        }
    }
}
