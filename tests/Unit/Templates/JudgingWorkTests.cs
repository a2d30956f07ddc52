using System.Globalization;
using SigTroubleshoot.Templates;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>The work of judging grows like the template. Allocated memory is counted, because it does not depend on the machine.</summary>
public class JudgingWorkTests
{
    // Twice the template, and something for lists that grow in steps.
    private const double MostGrowth = 2.6;

    [Theory]
    [InlineData("unknown regions")]
    [InlineData("replica counts out of range")]
    [InlineData("regions twice")]
    [InlineData("unknown values")]
    public void Faults_of_one_resource(string kind)
    {
        const int Count = 300;
        Grows(Faults(kind, Count), Faults(kind, 2 * Count));
    }

    [Fact]
    public void Resources_without_faults()
    {
        const int Count = 40;
        Grows(Resources(Count), Resources(2 * Count));
    }

    [Fact]
    public void A_resource_without_faults_is_judged_with_little_memory()
    {
        const int Count = 100;
        const int MostBytes = 50_000;
        var more = Allocated(Resources(2 * Count)) - Allocated(Resources(Count));

        // A definition and a version.
        Assert.InRange(more / (2 * Count), 1, MostBytes);
    }

    private static void Grows(string small, string large)
    {
        Allocated(small);
        var (one, two) = (Allocated(small), Allocated(large));

        Assert.True(two < MostGrowth * one, string.Create(CultureInfo.InvariantCulture, $"{one:N0} bytes became {two:N0}: {(double)two / one:N2} times"));
    }

    private static long Allocated(string template)
    {
        // One file is judged on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        TemplateTester.Judge(template, new TemplateInputs { Location = "westeurope" });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Faults(string kind, int count)
    {
        var regions = Enumerable.Range(0, count).Select(i => kind switch
        {
            "unknown regions" => $$"""{ "name": "region{{i}}x", "regionalReplicaCount": 3 }""",
            "replica counts out of range" => $$"""{ "name": "westeurope", "regionalReplicaCount": {{1000 + i}} }""",
            "regions twice" => $$"""{ "name": "region{{i / 2}}x", "regionalReplicaCount": 3 }""",
            _ => $$"""{ "name": "westeurope", "regionalReplicaCount": "[parameters('p{{i % 4}}')]" }""",
        });
        return TemplateTester.Template(
            TemplateTester.Version("gal/web/1.0.0", "[" + string.Join(",\n", regions) + "]"),
            string.Join(", ", Enumerable.Range(0, 4).Select(i => $$""" "p{{i}}": { "type": "int" } """)));
    }

    private static string Resources(int count) => TemplateTester.Template(string.Join(
        ",\n",
        Enumerable.Range(0, count)
            .SelectMany(i => new[] { TemplateTester.Definition($"gal/web{i}", sku: $"sku{i}"), TemplateTester.Version($"gal/web{i}/1.0.0") })
            .Prepend(TemplateTester.Gallery("gal"))));
}
