using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text.RegularExpressions;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Cmdlets;

/// <summary>What the columns of <c>SigTroubleshoot.Format.ps1xml</c> show where that is not the property itself.</summary>
public static class ViewText
{
    private static readonly Regex GalleryId = new(
        @"/galleries/([^/]+)(?:/images/([^/]+))?(?:/versions/([^/]+))?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Read by name: Windows PowerShell and PowerShell before 7.2 have no such class, and no colours then.
    private static readonly object? Style = typeof(PSObject).Assembly.GetType("System.Management.Automation.PSStyle")?.GetProperty("Instance")?.GetValue(null);

    /// <summary>
    /// A severity, or whether a test passed, in the colour that <c>$PSStyle</c> has for it; in plain text where the host
    /// shows no colours or the user wants none.
    /// </summary>
    public static string Colour(object value, PSHost host)
    {
        var text = new ObjectView(value).Text ?? "";
        var style = new ObjectView(Style);
        var rendering = style["OutputRendering"].Text;
        if (rendering != "Ansi" && (rendering != "Host" || host?.UI?.SupportsVirtualTerminal != true))
            return text;
        var colour = text switch
        {
            nameof(FindingSeverity.Error) or "False" => style["Formatting"]["Error"].Text,
            nameof(FindingSeverity.Warning) => style["Formatting"]["Warning"].Text,
            _ => null,
        };
        return string.IsNullOrEmpty(colour) ? text : colour + text + style["Reset"].Text;
    }

    /// <summary>An id, which is too long for a column, by the names in it: <c>gallery/definition/version</c>, or its last name.</summary>
    public static string Target(string? target)
    {
        if (string.IsNullOrEmpty(target) || target![0] != '/')
            return target ?? "";
        var match = GalleryId.Match(target);
        return match.Success
            ? string.Join("/", match.Groups.Cast<Group>().Skip(1).Where(group => group.Success).Select(group => group.Value))
            : target.Substring(target.LastIndexOf('/') + 1);
    }
}
