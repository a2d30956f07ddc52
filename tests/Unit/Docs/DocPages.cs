using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>The pages whose commands are run.</summary>
internal static class DocPages
{
    /// <summary>Their paths from the repository's root.</summary>
    public static IEnumerable<string> Names { get; } = ["README.md", .. PagesIn("docs"), .. PagesIn("docs/en-US")];

    /// <summary>The text of a page, with \n as line end.</summary>
    public static string Read(string page) => File.ReadAllText(FullPath(page)).ReplaceLineEndings("\n");

    /// <summary>Where a page lies.</summary>
    public static string FullPath(string page) => Path.Combine(Session.Root, page);

    /// <summary>An output without the blanks at the ends of its lines, and without empty lines around it.</summary>
    public static string Trim(string output) => string.Join('\n', output.Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    private static IEnumerable<string> PagesIn(string folder) =>
        Directory.GetFiles(Path.Combine(Session.Root, folder), "*.md").Select(path => $"{folder}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal);
}
