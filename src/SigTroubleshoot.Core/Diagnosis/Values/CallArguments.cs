using System.Text.RegularExpressions;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>
/// Reads the names that a line of source passes to a client of galleries or VMs: a stack of Python shows the line that
/// called (<c>client.gallery_image_versions.begin_create_or_update("rg", "gal", definition, "1.0.0", …</c>), and logs
/// show calls of JavaScript, Go, Java, and C# likewise. Variables have no value; named arguments need no position.
/// </summary>
internal static class CallArguments
{
    private const int MaxLength = 2048;

    private const int MaxArguments = 12;

    private static readonly Regex Call = new(
        @"\b(?:New)?(?<client>galler(?:y|ies)(?:_?(?:images?|applications?|sharing_?profile|versions?)){0,2}|virtual_?machine(?:s|_?scale_?sets?)|images)(?:_?operations|_?client)?(?:\(\))?\.(?:begin_?)?(?:create|update|delete|get|list)[a-z_]{0,40}\(",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Named = new(@"\A(?<name>[A-Za-z_]{2,60})\s{0,4}(?:=|:)\s{0,4}(?=[bru]?['""])", RegexOptions.CultureInvariant);

    private static readonly Regex Literal = new(@"\A[bru]?(?:'(?<value>[^'\\\n]{1,200})'|""(?<value>[^""\\\n]{1,200})"")\z", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, string[]> Positions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gallery"] = ["ResourceGroup", "Gallery"],
        ["galleries"] = ["ResourceGroup", "Gallery"],
        ["gallerySharingProfile"] = ["ResourceGroup", "Gallery"],
        ["galleryImages"] = ["ResourceGroup", "Gallery", "Definition"],
        ["galleryImageVersions"] = ["ResourceGroup", "Gallery", "Definition", "Version"],
        ["galleryApplications"] = ["ResourceGroup", "Gallery", "Application"],
        ["galleryApplicationVersions"] = ["ResourceGroup", "Gallery", "Application", "Version"],
        ["virtualMachines"] = ["ResourceGroup", "VirtualMachine"],
        ["virtualMachineScaleSets"] = ["ResourceGroup", "ScaleSet"],
        ["images"] = ["ResourceGroup", "Image"],
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["resourceGroupName"] = "ResourceGroup",
        ["galleryName"] = "Gallery",
        ["galleryImageName"] = "Definition",
        ["galleryImageDefinitionName"] = "Definition",
        ["galleryImageVersionName"] = "Version",
        ["galleryApplicationName"] = "Application",
        ["galleryApplicationVersionName"] = "Version",
        ["vmName"] = "VirtualMachine",
        ["vmScaleSetName"] = "ScaleSet",
        ["imageName"] = "Image",
    };

    /// <summary>Adds the names that the calls in a text show, unless a name already has a value.</summary>
    public static void Add(string text, Dictionary<string, string> values)
    {
        for (var call = Call.Match(text); call.Success; call = call.NextMatch())
        {
            if (!Positions.TryGetValue(call.Groups["client"].Value.Replace("_", ""), out var positions))
                continue;
            var position = 0;
            foreach (var argument in Arguments(text, call.Index + call.Length))
            {
                if (position == 0 && IsContext(argument))
                    continue;
                var named = Named.Match(argument);
                var name = named.Success
                    ? Names.TryGetValue(named.Groups["name"].Value.Replace("_", ""), out var known) ? known : null
                    : position < positions.Length ? positions[position] : null;
                position++;
                if (name is null || Literal.Match(argument.Substring(named.Length)) is not { Success: true } literal)
                    continue;
                ValueFilter.Add(values, name, literal.Groups["value"].Value);
                if (name == "ResourceGroup" && positions[1] is OwnGroups.VirtualMachine or OwnGroups.ScaleSet or OwnGroups.Image)
                    ValueFilter.Add(values, OwnGroups.Of(positions[1]), literal.Groups["value"].Value);
            }
        }
    }

    // Go passes a context first.
    private static bool IsContext(string argument) => argument is "ctx" or "context" || argument.StartsWith("context.", StringComparison.Ordinal);

    /// <summary>The arguments of a call up to its end, or to the end of the line that shows only its first ones.</summary>
    private static IEnumerable<string> Arguments(string text, int at)
    {
        var end = Math.Min(text.Length, at + MaxLength);
        var start = at;
        var depth = 0;
        var quote = '\0';
        for (var count = 0; at < end && count < MaxArguments; at++)
        {
            var c = text[at];
            if (c == '\\')
                at++;
            else if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"')
                quote = c;
            else if (c is '(' or '[' or '{')
                depth++;
            else if (c is ')' or ']' or '}' && depth-- == 0)
                break;
            else if (c == '\n' && quote == '\0' && depth == 0 && text.Substring(start, at - start).Trim().Length > 0)
                break;
            else if (c == ',' && depth == 0)
            {
                yield return text.Substring(start, at - start).Trim();
                start = at + 1;
                count++;
            }
        }

        if (depth <= 0 && start < at && at <= end)
            yield return text.Substring(start, Math.Min(at, text.Length) - start).Trim();
    }
}
