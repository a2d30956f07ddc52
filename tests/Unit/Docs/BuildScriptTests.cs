using System.Text.RegularExpressions;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>build.ps1 Docs runs tests by name; a renamed test would no longer write its pages.</summary>
public sealed partial class BuildScriptTests
{
    [Fact]
    public void The_tests_that_write_pages_exist()
    {
        var names = FilteredName().Matches(File.ReadAllText(Path.Combine(Session.Root, "build.ps1"))).Select(match => match.Groups["name"].Value).ToList();
        Assert.NotEmpty(names);
        var known = typeof(BuildScriptTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: false)).Select(method => $"{type.FullName}.{method.Name}"))
            .ToList();
        Assert.All(names, name => Assert.Contains(known, test => test.Contains(name, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"FullyQualifiedName~(?<name>[\w.]+)")]
    private static partial Regex FilteredName();
}
