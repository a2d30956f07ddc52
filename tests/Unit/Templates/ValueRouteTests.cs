using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>A wrong value is found where it is written, on whatever way it reaches the resource, and nothing is found beside it.</summary>
public sealed class ValueRouteTests
{
    // The rule, the wrong value, and the resource; @ is where the value is used.
    private static readonly (string RuleId, string Value, string Resource)[] Faults =
    [
        ("SIG101", "my-gal", TemplateTester.Gallery("@")),
        ("SIG102", "gal_", TemplateTester.Gallery("@")),
        ("SIG312", "westeuropa", TemplateTester.Gallery("gal").Replace("westeurope", "@", StringComparison.Ordinal)),
        ("SIG942", "Public", TemplateTester.Gallery("gal", ", \"properties\": { \"sharingProfile\": { \"permissions\": \"@\" } }")),
        ("SIG204", "front/end", TemplateTester.Definition("gal/def", sku: "@")),
        ("SIG942", "Linus", TemplateTester.Definition("gal/def").Replace("Linux", "@", StringComparison.Ordinal)),
        ("SIG942", "TrustedLaunchSuported", TemplateTester.Definition("gal/def").Replace("TrustedLaunchSupported", "@", StringComparison.Ordinal)),
        ("SIG330", "2020-01-01", TemplateTester.Definition("gal/def", ", \"endOfLifeDate\": \"@\"")),
        ("SIG940", "31/12/2099", TemplateTester.Definition("gal/def", ", \"endOfLifeDate\": \"@\"")),
        ("SIG312", "norteurope", TemplateTester.Version("gal/def/1.0.0").Replace("\"northeurope\"", "\"@\"", StringComparison.Ordinal)),
        ("SIG311", "West Europe", TemplateTester.Version("gal/def/1.0.0").Replace("\"northeurope\"", "\"@\"", StringComparison.Ordinal)),
        ("SIG406", "img", TemplateTester.Version("gal/def/1.0.0", source: "{ \"id\": \"@\" }")),
        ("SIG411", "https://contoso.blob.core.windows.net/vhds/os.vhd", TemplateTester.Version("gal/def/1.0.0", source: "{ \"id\": \"@\" }")),
        ("SIG411", "img", TemplateTester.Version("gal/def/1.0.0", source: "\"@\"")),
        ("SIG970", "westeurope", TemplateTester.Version("gal/def/1.0.0", regions: "\"@\"")),
        ("SIG921", "2023-07-33", TemplateTester.Gallery("gal").Replace("2023-07-03", "@", StringComparison.Ordinal)),
    ];

    public static TheoryData<string> Names => [.. ValueRoutes.All.Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_is_found_where_it_is_written(string name)
    {
        var route = ValueRoutes.All.Single(one => one.Name == name);
        Assert.All(Faults, fault =>
        {
            var used = fault.Resource.Replace("\"@\"", route.Expression is { } expression ? $"\"[{expression}]\"" : "\n" + ValueRoute.Value + "\n", StringComparison.Ordinal);
            var files = route.Around(used);
            var written = files.Single(file => file.Text.Contains(ValueRoute.Value, StringComparison.Ordinal));
            var line = Edit.LineOf(written.Text, ValueRoute.Value);
            var found = Judge([.. files.Select(file => (file.Path, file.Text.Replace(ValueRoute.Value, $"\"{fault.Value}\"", StringComparison.Ordinal)))]);
            Assert.Equal([$"{fault.RuleId} in {written.Path}:{line}"], found);
        });
    }

    private static List<string> Judge(IReadOnlyList<(string Path, string Text)> files)
    {
        var gate = SigEngine.Default.Gate(new TemplateInputs
        {
            Open = path => files.FirstOrDefault(file => file.Path == path.Replace('\\', '/')) is { Path: { } known, Text: { } text } ? new SourceFile(known, text) : null,
        });
        Assert.True(gate.TryAdd(new SourceFile(files[0].Path, files[0].Text)));
        return [.. gate.Judge().Where(finding => finding.Outcome == FindingOutcome.Failed && finding.Severity != FindingSeverity.Information).Select(finding => $"{finding.RuleId} in {finding.Source}:{finding.Line}")];
    }
}
