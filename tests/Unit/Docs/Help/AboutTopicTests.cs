using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>The topic about_SigTroubleshoot is part of the module and is readable in any window.</summary>
public sealed class AboutTopicTests
{
    private static readonly string[] Lines = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Session.Manifest)!, "en-US", "about_SigTroubleshoot.help.txt")).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    [Fact]
    public void It_is_the_one_in_docs() =>
        Assert.Equal(File.ReadAllLines(Path.Combine(HelpPage.Folder, "about_SigTroubleshoot.help.txt")), Lines);

    [Fact]
    public void It_lists_each_cmdlet_under_see_also()
    {
        var seeAlso = Lines.SkipWhile(line => line != "SEE ALSO").Select(line => line.Trim());
        Assert.Equal(ModuleCmdlets.Names.Order(StringComparer.Ordinal), seeAlso.Where(line => line.Contains("-Sig", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_line_except_an_address_is_wider_than_80_columns() =>
        Assert.All(Lines, line => Assert.True(line.Length <= 80 || line.Contains("https://", StringComparison.Ordinal), line));

    // If a line within a paragraph has room for the next word, a later change broke it.
    [Fact]
    public void The_lines_of_a_paragraph_are_filled()
    {
        for (var i = 0; Lines[i + 1] != "SEE ALSO"; i++)
        {
            if (IsProse(Lines[i]) && IsProse(Lines[i + 1]))
                Assert.True(Lines[i].Length + 1 + Lines[i + 1].TrimStart().Split(' ')[0].Length > 78, Lines[i]);
        }
    }

    [Fact]
    public void It_exists_in_Chinese_with_the_same_commands_and_in_80_columns()
    {
        var file = Path.Combine(Path.GetDirectoryName(Session.Manifest)!, "zh-Hant", "about_SigTroubleshoot.help.txt");
        var lines = File.ReadAllLines(file);
        Assert.Equal(File.ReadAllLines(Path.Combine(Session.Root, "docs", "zh-Hant", "about_SigTroubleshoot.help.txt")), lines);
        Assert.All(lines, line => Assert.True(SigTroubleshoot.Text.DisplayWidth.Of(line) <= 80 || line.Contains("https://", StringComparison.Ordinal), line));
        Assert.Equal(Commands(Lines), Commands(lines));
    }

    private static IEnumerable<string> Commands(IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith("        ", StringComparison.Ordinal) && line.TrimStart() is var text && line.Length - text.Length is 8 or 12 && char.IsAscii(text[0])).Select(line => line.Split('#')[0].TrimEnd());

    // Prose is indented by four spaces; commands are indented more, headings less, and tables contain two consecutive spaces.
    private static bool IsProse(string line) =>
        line.StartsWith("    ", StringComparison.Ordinal) && line.Length > 4 && line[4] != ' ' && !line[4..].Contains("  ", StringComparison.Ordinal);
}
