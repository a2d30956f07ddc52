using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class HyperVGenerationMismatchTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG431", Printed.By(Tool.TerraformPolled, "New-AzGalleryImageVersion", "Conflict", $"The resource with id '{Ids.Image}' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1']."));
        Assert.Equal(Ids.Image, finding.Values["ResourceId"]);
        Assert.Equal("V2", finding.Values["SourceGeneration"]);
        Assert.Equal("V1", finding.Values["Generation"]);
    }

    [Theory]
    [InlineData($"Validation failed: Error with Hyper-V Version validation (cross-generation for multiple Hyper-V Versions is not supported). The provided SIG: {Ids.Definition}, has a different Hyper-V Generation: V2, than source image: V1.", "Generation", "V2")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG431", text).Values[name]);

    [Theory]
    [InlineData($"The resource with id '{Ids.Image}' has another Hypervisor generation ['V2'] than the Hypervisor generation of its parent gallery image ['V1'].")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG431", text).Confidence);

    [Theory]
    [InlineData("Hyper-V could not validate the generation of the checkpoint.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG431", text);

    [Fact]
    public void Does_not_call_the_definition_the_source()
    {
        var finding = RuleAssert.Catches("SIG431", $"The provided SIG: {Ids.Definition}, has a different Hyper-V Generation: V2, than source image: V1. Error with Hyper-V Version validation (cross-generation for multiple Hyper-V Versions is not supported).");
        Assert.DoesNotContain(Ids.Definition, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_finds_another_generation()
    {
        var finding = RuleAssert.Violates("SIG431", Request("V1", "V2"));
        Assert.Equal("V1", finding.Values["SourceGeneration"]);
        Assert.Equal("V2", finding.Values["Generation"]);
    }

    [Theory]
    [InlineData("v2", "V2")]
    [InlineData(null, "V2")]
    [InlineData("V1", null)]
    [InlineData("", "")]
    public void Check_keeps_the_same_or_an_unknown_generation(string? source, string? definition) => RuleAssert.Keeps("SIG431", Request(source, definition));

    [Fact]
    public void Check_keeps_what_is_not_known() => RuleAssert.Keeps("SIG431", new ImageVersion());

    private static ImageVersion Request(string? source, string? definition) => new()
    {
        Source = new SourceImage { Id = Ids.Image, HyperVGeneration = source },
        Definition = new ImageDefinition { Name = "ubuntu-otter", HyperVGeneration = definition },
    };

    [Fact]
    public void A_record_masked_differently_in_its_two_prints_is_one_failure()
    {
        const string Rest = "/images/img-heron' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1'].";

        var findings = SigEngine.Default.Diagnose($"ERROR: (Conflict) The resource with id '/subscriptions/XXXMicrosoft.Compute{Rest}\nCode: Conflict\nMessage: The resource with id '/subscriptions/XXX/resourceGroups/rg-heron/providers/Microsoft.Compute{Rest}");

        Assert.Equal("SIG431", Assert.Single(findings).RuleId);
    }

    [Fact]
    public void Quotes_that_json_escapes_are_no_part_of_the_values()
    {
        var finding = RuleAssert.Catches("SIG431", @"""The resource with id \u0027/subscriptions/1/resourceGroups/rg-heron/providers/Microsoft.Compute/images/img-heron\u0027 has a different Hypervisor generation [\u0027V2\u0027] than the parent gallery image Hypervisor generation [\u0027V1\u0027].""");

        Assert.Equal("V2", finding.Values["SourceGeneration"]);
        Assert.Equal("V1", finding.Values["Generation"]);
    }
}
