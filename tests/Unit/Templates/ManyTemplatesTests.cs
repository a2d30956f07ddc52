using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>Many templates in one run: they are read and judged at the same time, and their memory is given up.</summary>
public class ManyTemplatesTests
{
    private const int Templates = 150;

    private const string Parameters = """
        "location": { "type": "string", "defaultValue": "[resourceGroup().location]" }, "source": { "type": "string" }, "count": { "type": "int" }
        """;

    [Fact]
    public void A_template_has_the_same_findings_alone_and_among_many()
    {
        var files = Enumerable.Range(0, Templates).Select(i => ($"infra/t{i}.json", Faulty(i))).ToArray();
        var alone = files.SelectMany(file => TemplateTester.Judge([file])).Select(Describe).ToList();
        Assert.True(alone.Count > 5 * Templates, $"{alone.Count} findings");

        // In the order of the files, whichever core was faster.
        Assert.Equal(alone, TemplateTester.Judge(files).Select(Describe));
    }

    [Fact]
    public void Templates_of_all_languages_keep_their_order()
    {
        var files = Enumerable.Range(0, Templates)
            .Select(i => i % 3 == 0 ? ($"packer/t{i}.pkr.hcl", Packer(i)) : ($"arm/t{i}.json", TemplateTester.Template(TemplateTester.Gallery($"gal-{i}"))))
            .ToArray();

        var sources = TemplateTester.Judge(files).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Source).Distinct(StringComparer.Ordinal);

        Assert.Equal(files.Select(file => file.Item1), sources);
    }

    [Fact]
    public void The_resources_of_different_templates_are_still_related()
    {
        var versions = Enumerable.Range(0, Templates).Select(i => ($"infra/v{i}.json", TemplateTester.Template(TemplateTester.Version($"gal/web/1.0.{i}")))).ToArray();
        var arm64 = TemplateTester.Template(TemplateTester.Gallery("gal") + "," + TemplateTester.Definition("gal/web"));

        var findings = TemplateTester.Judge([.. versions, ("infra/last.json", arm64), ("infra/again.json", TemplateTester.Template(TemplateTester.Definition("gal/db")))]);

        // The publisher, offer, and SKU of the first definition.
        Assert.Equal(["infra/again.json"], findings.Where(finding => finding.RuleId == "SIG206").Select(finding => finding.Source));
    }

    [Fact]
    public void Nothing_keeps_the_json_of_a_template_that_was_read()
    {
        var gate = SigEngine.Default.Gate(new TemplateInputs());
        List<SourceFile> files = [.. Enumerable.Range(0, Templates).Select(i => new SourceFile($"t{i}.json", Faulty(i)))];
        var read = files.ConvertAll(file => file.Json.Value);
        files.ForEach(file => Assert.True(gate.TryAdd(file)));

        Assert.Equal(4 * Templates, gate.Planned.Count);
        Assert.All(files.Zip(read), pair => Assert.NotSame(pair.Second, pair.First.Json.Value));
    }

    [Fact]
    public void A_stop_is_obeyed_between_resources()
    {
        var gate = SigEngine.Default.Gate(new TemplateInputs());
        for (var i = 0; i < Templates; i++)
            gate.TryAdd(new SourceFile($"t{i}.json", Faulty(i)));

        Assert.Empty(gate.Judge(() => true));
    }

    [Fact]
    public void What_fails_on_another_core_fails_here()
    {
        var e = Assert.Throws<InvalidDataException>(() => InParallel.For(100, i => Fail(i)));

        Assert.Equal("7", e.Message);
    }

    private static void Fail(int number)
    {
        if (number == 7)
            throw new InvalidDataException("7");
    }

    private static string Describe(Finding finding) => $"{finding.RuleId} {finding.Outcome} {finding.Confidence} {finding.Source}:{finding.Line}:{finding.Column} {finding.Target}: {finding.Message} {finding.Command}";

    // Faults of several kinds, and values that all templates of a folder share.
    private static string Faulty(int number) => TemplateTester.Template(
        string.Join(
            ",\n",
            TemplateTester.Gallery($"gal-{number}"),
            TemplateTester.Definition($"gal_{number}/web", """, "architecture": "arm" """),
            TemplateTester.Version($"gal_{number}/web/1.0", """[ { "name": "[parameters('location')]", "regionalReplicaCount": "[parameters('count')]" }, { "name": "westeurop" } ]""", "[parameters('location')]", "{ }"),
            TemplateTester.Version($"gal_{number}/web/1.0.0", location: "<region>", source: """{ "id": "[parameters('source')]" }""")),
        Parameters);

    private static string Packer(int number) => $$"""
        source "azure-arm" "web" {
          location = "westeurope"
          shared_image_gallery_destination {
            resource_group = "rg"
            gallery_name   = "gal-{{number}}"
            image_name     = "web"
            image_version  = "1.0.0"
          }
        }
        """;
}
