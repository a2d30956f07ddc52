using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>The pages whose commands are run.</summary>
internal static class DocPages
{
    /// <summary>Their paths in the repository.</summary>
    public static IEnumerable<string> Names { get; } = ["README.md", "README.zh-TW.md", .. PagesIn("docs"), .. PagesIn("docs/en-US")];

    /// <summary>The culture that a page is written for.</summary>
    public static string CultureOf(string page) => page.EndsWith(".zh-TW.md", StringComparison.Ordinal) ? "zh-TW" : "en-US";

    /// <summary>The text of a page, with \n as the line ending.</summary>
    public static string Read(string page) => File.ReadAllText(FullPath(page)).ReplaceLineEndings("\n");

    /// <summary>The full path of a page.</summary>
    public static string FullPath(string page) => Path.Combine(Session.Root, page);

    /// <summary>An output without trailing spaces, and without leading and trailing empty lines.</summary>
    public static string Trim(string output) => string.Join('\n', output.Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    private static IEnumerable<string> PagesIn(string folder) =>
        Directory.GetFiles(Path.Combine(Session.Root, folder), "*.md").Select(path => $"{folder}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal);
}
