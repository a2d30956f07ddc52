using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Live;

public sealed class LatestVersionTests
{
    [Fact]
    public void The_highest_number_is_taken_not_the_last_in_the_alphabet() =>
        Assert.Equal("1.10.0", LatestVersion.Among([Version("1.9.9"), Version("1.10.0"), Version("1.2.30")], "West US 2").Name);

    [Theory]
    [InlineData("true", "", null)]
    [InlineData("true", "null", null)]
    [InlineData("true", "false", "2.0.0")]
    [InlineData("false", "true", null)]
    [InlineData("false", "false", "2.0.0")]
    [InlineData("null", "", "2.0.0")]
    public void The_exclusion_of_the_region_wins(string everywhere, string region, string? taken) =>
        Assert.Equal(taken ?? "", LatestVersion.Among([Version("2.0.0", everywhere, region)], "westus2").Name);

    [Fact]
    public void Tells_what_was_passed_over_and_why()
    {
        var latest = LatestVersion.Among(
            [Version("1.0.0"), Version("5.0.0", everywhere: "true"), Version("4.0.0", region: "true"), Version("3.0.0", name: "East US"), Version("2.0.0"), Version("0.9.0", everywhere: "true")],
            "WestUS2");

        Assert.Equal("2.0.0", latest.Name);
        Assert.Equal(["2.0.0", "1.0.0"], latest.Candidates.Select(version => version["name"].Text));
        Assert.Equal(
            [new("5.0.0", PassedOverReason.Excluded), new("4.0.0", PassedOverReason.ExcludedInRegion), new("3.0.0", PassedOverReason.NotInRegion)],
            latest.PassedOver);
    }

    [Theory]
    [InlineData("true", "", true)]
    [InlineData("true", "false", false)]
    [InlineData("false", "true", true)]
    [InlineData("false", "", false)]
    public void A_version_is_excluded_everywhere_where_each_region_excludes_it(string everywhere, string region, bool expected) =>
        Assert.Equal(expected, LatestExclusion.Everywhere(Version("2.0.0", everywhere, region)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"latest"}""")]
    [InlineData("""{"name":"1.0"}""")]
    public void What_is_no_version_is_left_out(string json)
    {
        var latest = LatestVersion.Among([JsonReader.Parse(json).Value], "westus2");
        Assert.Equal("", latest.Name);
        Assert.Equal(JsonKind.Null, latest.Version.Kind);
        Assert.Empty(latest.PassedOver);
    }

    private static JsonValue Version(string number, string everywhere = "false", string region = "", string name = "West US 2") =>
        JsonReader.Parse(
            """{"name":"NUMBER","properties":{"publishingProfile":{"excludeFromLatest":EVERYWHERE,"targetRegions":[{"name":"NAME"REGION}]}}}"""
                .Replace("NUMBER", number, StringComparison.Ordinal)
                .Replace("EVERYWHERE", everywhere, StringComparison.Ordinal)
                .Replace("NAME", name, StringComparison.Ordinal)
                .Replace("REGION", region.Length == 0 ? "" : $",\"excludeFromLatest\":{region}", StringComparison.Ordinal)).Value;
}
