using System.Globalization;
using System.Management.Automation;
using System.Resources;
using SigTroubleshoot.Cmdlets;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>The hint of a parameter, read as PowerShell reads it: from the resources of the cmdlet's assembly.</summary>
internal static class Hint
{
    /// <summary>The hint in a language; empty if the parameter has none in resources.</summary>
    public static string Of(ParameterSetMetadata use, string culture) =>
        use.HelpMessageBaseName is { Length: > 0 } name
            ? new ResourceManager(name, typeof(SigCmdlet).Assembly).GetString(use.HelpMessageResourceId, CultureInfo.GetCultureInfo(culture)) ?? ""
            : "";
}
