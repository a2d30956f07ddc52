namespace SigTroubleshoot.Unit.Templates;

/// <summary>Every rule about what is created finds its fault in a template: in its line, once, and with nothing beside it.</summary>
public sealed class PlantedFaultTests
{
    public static TheoryData<int> All => [.. Enumerable.Range(0, PlantedFaults.All.Count)];

    [Fact]
    public void The_template_without_faults_is_clean() => TemplateTester.Clean(CleanTemplate.Text);

    [Theory]
    [MemberData(nameof(All))]
    public void A_planted_fault_is_found_alone(int number)
    {
        var planted = PlantedFaults.All[number];
        Assert.Equal([$"{planted.RuleId} in line {planted.Line}"], TemplateTester.WrongLines(planted.Template));
    }

    [Fact]
    public void A_fault_of_a_loop_is_one()
    {
        var loop = TemplateTester.Gallery("[concat('my-gal', copyIndex())]", ", \"copy\": { \"name\": \"c\", \"count\": 5 }");
        Assert.Equal("SIG101", Assert.Single(TemplateTester.Faults(TemplateTester.Template(loop))).RuleId);
        Assert.Equal(2, TemplateTester.Faults(TemplateTester.Template(loop + ",\n" + loop.Replace("my-gal", "your-gal", StringComparison.Ordinal))).Count);
    }

    [Fact]
    public void What_is_nested_too_deeply_to_be_judged_is_said()
    {
        var nested = TemplateTester.Gallery("my-gal");
        for (var i = 0; i < 1000; i++)
            nested = $$"""{ "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "d", "properties": { "mode": "Incremental", "template": { "contentVersion": "1.0.0.0", "resources": [ {{nested}} ] } } }""";
        Assert.Equal(FindingOutcome.NotEvaluated, Assert.Single(TemplateTester.Judge(TemplateTester.Template(nested))).Outcome);
    }

    [Theory]
    [InlineData("gal", "gal", 1)]
    [InlineData("gal", "[parameters('g')]", 0)]
    [InlineData("[parameters('g')]", "[parameters('g')]", 1)]
    [InlineData("gal", "GAL", 1)]
    public void A_resource_is_defined_once_in_a_template(string one, string other, int count)
    {
        var template = TemplateTester.Template(TemplateTester.Gallery(one) + ",\n" + TemplateTester.Gallery(other), """ "g": { "type": "string" } """);
        var faults = TemplateTester.Faults(template);
        Assert.Equal(count, faults.Count);
        Assert.All(faults, fault => Assert.Equal(("SIG970", 7), (fault.RuleId, fault.Line)));
    }

    [Fact]
    public void A_loop_whose_name_is_always_the_same_repeats_its_resource() =>
        Assert.Equal("SIG970", Assert.Single(TemplateTester.Faults(TemplateTester.Template(TemplateTester.Gallery("gal", ", \"copy\": { \"name\": \"c\", \"count\": 3 }")))).RuleId);
}
