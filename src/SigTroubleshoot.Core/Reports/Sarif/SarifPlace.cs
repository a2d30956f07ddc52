using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Reports.Sarif;

/// <summary>The place of a SARIF result. Code scanning insists on exactly one place with a file and a whole region of one line.</summary>
internal static class SarifPlace
{
    /// <summary>The folder that relative addresses start from.</summary>
    public const string Root = "%SRCROOT%";

    /// <summary>Writes the place. What is not about a file gets the path of the resource in Azure as its file.</summary>
    public static void Write(JsonTextWriter json, ReportItem item) => json.Object(() =>
    {
        var isRelative = item.File.Length == 0 || RelativePath.IsRelative(item.File);
        json.Name("physicalLocation").Object(() =>
        {
            json.Name("artifactLocation").Object(() =>
            {
                json.Member("uri", UriOf(item));
                if (isRelative)
                    json.Member("uriBaseId", Root);
            });
            var line = Math.Max(item.Finding.Line ?? 1, 1);
            var column = item.Finding.Line is null ? 1 : Math.Max(item.Finding.Column ?? 1, 1);
            json.Name("region").Object(() => json.Member("startLine", line).Member("startColumn", column).Member("endLine", line).Member("endColumn", column + 1));
        });
        if (FindingPlace.AddressOf(item.Finding) is { Length: > 0 } address)
            json.Name("logicalLocations").Array(() => json.Object(() => json.Member("fullyQualifiedName", address).Member("kind", "resource")));
    });

    private static string UriOf(ReportItem item)
    {
        if (item.File.Length == 0)
            return Escape(item.Resource.Trim('/')) is { Length: > 0 } resource ? resource : Report.Tool;
        if (RelativePath.IsRelative(item.File))
            return Escape(item.File);
        return "file://" + (item.File[0] == '/' ? "" : "/") + Escape(item.File);
    }

    private static string Escape(string path) => string.Join("/", path.Split('/').Select(Uri.EscapeDataString));
}
