using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class TargetRegionsLackSourceRegionTests
{
    private const string Id = "SIG310";
    private const string Sentence = "Gallery image version publishing profile regions 'East US,West US' must contain the location of image version 'westeurope'.";

    [Theory]
    [InlineData("New-AzGalleryImageVersion : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence)]
    [InlineData("ERROR: (InvalidParameter) " + Sentence + "\nCode: InvalidParameter")]
    [InlineData("Error: creating Shared Image Version: performing CreateOrUpdate: unexpected status 400 (400 Bad Request) with error: InvalidParameter: " + Sentence)]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"" + Sentence + "\"}}")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("East US,West US", finding.Values["Regions"]);
        Assert.Equal("westeurope", finding.Values["Region"]);
    }

    [Theory]
    [InlineData("* A list of replication_regions must be specified for shared_image_gallery_destination")]
    [InlineData("ERROR: (InvalidParameter) The publishing profile regions of the gallery image version must always contain the location of the image version.")]
    public void Catches_without_values(string text) => RuleAssert.Catches(Id, text);

    [Fact]
    public void CatchesNot_another_location() => RuleAssert.CatchesNot(Id, "The source image must be in the same region as the virtual machine.");

    [Fact]
    public void Check_compares_regions_and_not_spellings()
    {
        var finding = RuleAssert.Violates(Id, Request("West Europe", "East US", "westus"));
        Assert.Equal("East US, westus", finding.Values["Regions"]);
        Assert.Contains("'West Europe'", finding.Message, StringComparison.Ordinal);
        RuleAssert.Keeps(Id, Request("West Europe", "eastus", "WESTEUROPE"));
    }

    [Fact]
    public void Check_keeps_quiet_where_the_request_says_too_little()
    {
        RuleAssert.Keeps(Id, new ImageVersion { Location = "westeurope" });
        RuleAssert.Keeps(Id, Request("westeurope"));
        RuleAssert.Keeps(Id, Request(null, "eastus"));
        RuleAssert.Keeps(Id, Request("westeurope", null, ""));
    }

    private static ImageVersion Request(string? location, params string?[] targets) =>
        new() { Location = location, TargetRegions = [.. targets.Select(name => new TargetRegion { Name = name })] };

    [Fact]
    public void The_command_keeps_every_requested_region()
    {
        var command = RuleAssert.Catches(Id, "ERROR: (InvalidParameter) " + Sentence.Replace("East US,West US", "East US, West US, northeurope, East US", StringComparison.Ordinal)).Command;
        Assert.Contains("-TargetRegion @(@{Name='westeurope';ReplicaCount=3},@{Name='eastus';ReplicaCount=3},@{Name='westus';ReplicaCount=3},@{Name='northeurope';ReplicaCount=3})", command, StringComparison.Ordinal);
        Assert.EndsWith("--target-regions westeurope=3 eastus=3 westus=3 northeurope=3", command, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_takes_nothing_but_names_of_regions() =>
        Assert.DoesNotContain("rm", RuleAssert.Violates(Id, Request("westeurope", "$(rm -rf)", "a;rm")).Command, StringComparison.Ordinal);
}
