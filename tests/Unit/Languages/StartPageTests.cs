using System.Text.RegularExpressions;
using SigTroubleshoot.Unit.Docs;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>The start page says the same in both languages: the same sections with the same commands, and the same links.</summary>
public sealed partial class StartPageTests
{
    private static readonly string[] English = StartPage.Sections(StartPage.English);

    private static readonly string[] Chinese = StartPage.Sections(StartPage.Chinese);

    [Fact]
    public void Each_section_has_the_same_commands() =>
        Assert.Equal(English.Select(Commands), Chinese.Select(Commands));

    [Fact]
    public void Each_section_has_the_same_links() => Assert.Equal(English.Select(Links), Chinese.Select(Links));

    [Fact]
    public void No_command_needs_the_repository_before_the_section_about_it() =>
        Assert.DoesNotContain(StartPage.ExamplesForUsers(StartPage.English), example => InRepository().IsMatch(example.Code));

    private static string Commands(string section) => string.Join('\n', [.. DocExample.In("", section).Select(example => example.Code), .. Indented().Matches(section).Select(line => line.Value)]);

    // A page may exist in both languages, and an anchor is made of the heading.
    private static string Links(string section) =>
        string.Join('\n', Link().Matches(section).Select(link => link.Groups[1].Value.Replace("docs/zh-Hant/rules", "docs/rules", StringComparison.Ordinal)).Where(link => !link.StartsWith("README", StringComparison.Ordinal)).Select(link => link.StartsWith('#') ? "#" : link));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^    [A-Z].*$", RegexOptions.Multiline)]
    private static partial Regex Indented();

    [GeneratedRegex("samples/|src/|tests/|out/|dotnet ")]
    private static partial Regex InRepository();
}
