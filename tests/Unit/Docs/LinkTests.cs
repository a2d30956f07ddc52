using System.Text.RegularExpressions;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Every link from a page to another file or heading in the repository has a target.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. RepositoryFiles.With(".md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_has_a_target(string page)
    {
        var path = Path.Combine(Session.Root, page);
        foreach (var target in Link().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)))
        {
            var parts = target.Split('#');
            var file = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, parts[0]);
            Assert.True(File.Exists(file) || Directory.Exists(file), $"{page} links to {target}, which is not there.");
            if (parts.Length > 1)
                Assert.Contains(parts[1], Anchors(file));
        }
    }

    private static IEnumerable<string> Anchors(string file) =>
        Heading().Matches(File.ReadAllText(file).ReplaceLineEndings("\n"))
            .Select(match => NoAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?<!`)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoAnchor();
}
