using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>A command on a page, and the output that the page shows for it.</summary>
/// <param name="Page">The path of the page in the repository.</param>
/// <param name="Line">The 1-based number of the command's first line.</param>
/// <param name="Language">The language of the code block.</param>
/// <param name="Code">The command.</param>
/// <param name="Output">The output on the page; null if the page shows none.</param>
internal sealed partial record DocExample(string Page, int Line, string Language, string Code, string? Output)
{
    /// <summary>The script in a command for the Shell; null for any other command.</summary>
    public string? ShellCommand => StartsShell().Match(Code) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The commands of a page: the <c>powershell</c> and <c>sh</c> blocks, each with the <c>text</c> block that follows it.</summary>
    public static IEnumerable<DocExample> In(string page, string text) =>
        from Match match in Block().Matches(text)
        let line = text[..match.Groups["code"].Index].Count(c => c == '\n') + 1
        select new DocExample(page, line, match.Groups["language"].Value, match.Groups["code"].Value, match.Groups["output"] is { Success: true } output ? output.Value : null);

    /// <summary>The page's text with a new output for the command.</summary>
    public string Show(string text, string output) =>
        text.Replace($"```{Language}\n{Code}```\n\n```text\n{Output}```\n", $"```{Language}\n{Code}```\n\n```text\n{output}\n```\n", StringComparison.Ordinal);

    /// <summary>The page and the line.</summary>
    public override string ToString() => $"{Page}:{Line}";

    [GeneratedRegex(@"^```(?<language>powershell|sh)\n(?<code>.*?)^```\n(?:\n```text\n(?<output>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\\Adotnet run --project src/SigTroubleshoot\\.Shell -- -Command \"([^\"]*)\"\n\\z")]
    private static partial Regex StartsShell();
}
