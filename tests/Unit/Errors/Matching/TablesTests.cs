using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Tables;

namespace SigTroubleshoot.Unit.Errors.Matching;

/// <summary>What the build computes from the rules is what a process without it computes, and it is used for no other build.</summary>
public sealed class TablesTests
{
    private static readonly Guid Core = typeof(RuleCatalog).Module.ModuleVersionId;
    private static readonly byte[] Bytes = RuleCatalog.Tables();
    private static readonly TableFile Tables = TableFile.Open(Bytes, Core)!;

    [Fact]
    public void They_are_the_same_each_time() => Assert.Equal(Bytes, RuleCatalog.Tables());

    [Fact]
    public void Every_section_reads_what_was_written()
    {
        var rules = RuleCatalog.From(Tables);
        Action<TableWriter>[] again =
        [
            RuleIndex.Read(Tables.Section(TableSection.Rules)).Write,
            SentenceIndex.Read(rules, Tables.Section(TableSection.Sentences)).Write,
            WordIndex.Read(Tables.Section(TableSection.Words)).Write,
            CodeIndex.Read(rules, Tables.Section(TableSection.Codes)).Write,
            PrefilterMarks.Read(Tables.Section(TableSection.Marks)).Write,
        ];
        Assert.Equal(Enum.GetValues<TableSection>().Length, again.Length);
        var sections = Array.ConvertAll(again, write =>
        {
            var writer = new TableWriter();
            write(writer);
            return writer;
        });
        Assert.Equal(Bytes, TableFile.Create(Core, sections));
    }

    [Fact]
    public void A_diagnosis_with_them_finds_the_same()
    {
        var (with, without) = (new SigEngine(RuleCatalog.From(Tables)), new SigEngine(RuleCatalog.Computed()));
        foreach (var rule in without.Rules)
        {
            foreach (var sentence in rule.Messages.Concat(rule.Lookalikes))
            {
                var text = Placeholder.Replace(sentence, "name1");
                var reworded = "The image version failed: " + string.Join(' ', text.Split(' ').Where((_, word) => word % 6 != 5));
                Assert.Equal(Said(without, text), Said(with, text));
                Assert.Equal(Said(without, reworded), Said(with, reworded));
            }

            Assert.All(rule.Codes, code => Assert.Equal(Said(without, CodeOf(code)), Said(with, CodeOf(code))));
        }

        var log = string.Concat(without.Rules.SelectMany(rule => rule.Messages).Select(sentence => "ERROR: (Conflict) " + Placeholder.Replace(sentence, "name1") + "\n" + new string('.', 20_000) + "\n"));
        Assert.True(log.Length > 1_000_000);
        Assert.Equal(Said(without, log), Said(with, log));
    }

    [Fact]
    public void A_set_with_them_has_the_same_rules_with_the_same_abilities()
    {
        var (with, without) = (RuleCatalog.From(Tables), RuleCatalog.Computed());
        var abilities = without.SelectMany(rule => rule.GetType().GetInterfaces()).Distinct().ToList();
        Assert.All(abilities, ability => Assert.Equal(WhoCan(without, ability), WhoCan(with, ability)));

        // No rule names this interface, but those that check any object can check a text.
        Assert.Equal(WhoCan(without, typeof(ICheck<string>)), WhoCan(with, typeof(ICheck<string>)));
        Assert.Equal(without.Select(rule => rule.Name), with.Select(rule => rule.Name));
        Assert.All(without, rule => Assert.Equal(rule.GetType(), with.Find(rule.Id)?.GetType()));
        Assert.Null(with.Find("SIG999"));
    }

    [Fact]
    public void A_rule_is_created_once()
    {
        var rules = RuleCatalog.From(Tables);
        Assert.Equal<Rule>(rules, rules, ReferenceEquals);
    }

    [Fact]
    public void Those_of_another_build_are_not_used() => Assert.Null(TableFile.Open(Bytes, Guid.NewGuid()));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(1000)]
    public void Truncated_ones_are_not_used(int length) => Assert.Null(TableFile.Open(Bytes[..length], Core));

    [Fact]
    public void The_module_has_them_beside_each_Core()
    {
        var cores = Directory.GetFiles(Built.ModuleDirectory, "SigTroubleshoot.Core.dll", SearchOption.AllDirectories);
        Assert.NotEmpty(cores);
        Assert.All(cores, core => Assert.NotNull(TableFile.Open(File.ReadAllBytes(Path.ChangeExtension(core, TableFile.Extension)), VersionIdOf(core))));
    }

    [Fact]
    public void A_published_module_has_a_compiled_Core()
    {
        var compiled = Path.Combine(Built.ModuleDirectory, "linux-x64", "SigTroubleshoot.Core.dll");
        Assert.Equal(Built.Configuration == "Release", File.Exists(compiled));
        if (!File.Exists(compiled))
            return;
        using var image = new PEReader(File.OpenRead(compiled));
        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.Equal(VersionIdOf(Path.Combine(Built.ModuleDirectory, "SigTroubleshoot.Core.dll")), VersionIdOf(compiled));
    }

    private static IEnumerable<string> Said(SigEngine engine, string text) =>
        engine.Diagnose(text).Select(finding => $"{finding.RuleId} {finding.Confidence} {finding.Target} {finding.Message} {finding.Line}");

    private static string CodeOf(string code) => "{\"error\":{\"code\":\"" + code + "\",\"message\":\"It failed for Microsoft.Compute/galleries/images/versions.\"}}";

    private static List<string> WhoCan(RuleSet rules, Type ability)
    {
        var with = typeof(RuleSet).GetMethod(nameof(RuleSet.With), BindingFlags.Public | BindingFlags.Instance)!.MakeGenericMethod(ability);
        return ((System.Collections.IEnumerable)with.Invoke(rules, null)!).Cast<System.Runtime.CompilerServices.ITuple>().Select(pair => ((Rule)pair[0]!).Id).ToList();
    }

    private static Guid VersionIdOf(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
