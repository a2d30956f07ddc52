using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class TargetRegionDuplicatedTests
{
    private const string Id = "SIG311";
    private const string Sentence = "Duplicate regions are not allowed in target publishing regions.";

    [Theory]
    [InlineData("New-AzGalleryImageVersion : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence + "\nStatusCode: 400")]
    [InlineData("ERROR: (InvalidParameter) " + Sentence)]
    [InlineData("compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=400 -- Original Error: Code=\"InvalidParameter\" Message=\"" + Sentence + "\"")]
    [InlineData("Duplicated regions are not allowed in the target publishing regions")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Fact]
    public void CatchesNot_other_duplicates() => RuleAssert.CatchesNot(Id, "Duplicate locations are not allowed in failover policies.");

    [Fact]
    public void Check_sees_two_spellings()
    {
        var finding = RuleAssert.Violates(Id, Request("East US", "westus", "eastus"));
        Assert.Equal("The same region, East US, appears more than once in the target regions: East US, eastus.", finding.Message);
    }

    [Fact]
    public void Check_names_each_region_once() => Assert.Equal(2, RuleAssert.Violations(Id, Request("a", "b", "A", "B ", "a")).Count);

    [Fact]
    public void Check_keeps_quiet()
    {
        RuleAssert.Keeps(Id, new ImageVersion());
        RuleAssert.Keeps(Id, Request());
        RuleAssert.Keeps(Id, Request("eastus", "eastus2", "", "", null, null));
    }

    private static ImageVersion Request(params string?[] targets) =>
        new() { TargetRegions = [.. targets.Select(name => new TargetRegion { Name = name })] };

    // The location of the version is not the region that appears twice.
    [Fact]
    public void The_region_is_named_only_if_the_request_shows_it()
    {
        const string Command = "az sig image-version create -g rg -r gal -i web -e 1.0.0 -l westus2";
        var finding = RuleAssert.Catches(Id, $"{Command}\nERROR: (InvalidParameter) {Sentence}\nCode: InvalidParameter");
        Assert.Equal("The same region appears more than once in the target regions.", finding.Message);
        Assert.Contains("-l westus2", finding.Command, StringComparison.Ordinal);

        const string Body = """{"location":"westus2","properties":{"publishingProfile":{"targetRegions":[{"name":"westus2"},{"name":"North Europe"},{"name":"northeurope"}]}}}""";
        finding = RuleAssert.Catches(Id, $"az rest --method put --url x --body '{Body}'\nERROR: (InvalidParameter) {Sentence}\nCode: InvalidParameter");
        Assert.Equal("The same region, North Europe, appears more than once in the target regions: North Europe, northeurope.", finding.Message);
        Assert.EndsWith("--target-regions northeurope=3 westus2=3", finding.Command, StringComparison.Ordinal);
        Assert.Contains("-l westus2", finding.Command, StringComparison.Ordinal);
    }
}
