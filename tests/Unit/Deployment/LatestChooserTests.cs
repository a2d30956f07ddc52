using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Deployment;

public sealed class LatestChooserTests
{
    private const string DefinitionId = DeploymentWorld.DefinitionId;

    [Fact]
    public async Task The_highest_number_is_selected_not_the_last_in_alphabetical_order() =>
        Assert.Equal("1.10.0", (await ChooseAsync("West US 2", Version("1.9.9"), Version("1.10.0"), Version("1.2.30"))).Version);

    [Theory]
    [InlineData("true", "", null)]
    [InlineData("true", "null", null)]
    [InlineData("true", "false", "2.0.0")]
    [InlineData("false", "true", null)]
    [InlineData("false", "false", "2.0.0")]
    [InlineData("null", "", "2.0.0")]
    public async Task The_setting_of_the_region_takes_precedence(string everywhere, string region, string? taken)
    {
        var choice = await ChooseAsync("westus2", Version("2.0.0", everywhere, region));
        Assert.Equal(taken ?? "", choice.Version);
        Assert.Equal(taken is not null, choice.AnyCounts);
    }

    [Fact]
    public async Task Each_skipped_version_has_its_reason()
    {
        var choice = await ChooseAsync(
            "WestUS2",
            Version("1.0.0"),
            Version("5.0.0", everywhere: "true"),
            Version("4.0.0", region: "true"),
            Version("3.0.0", name: "East US"),
            Version("2.5.0", state: "Replicating"),
            Version("2.4.0", state: null),
            Version("2.0.0"),
            Version("0.9.0", everywhere: "true"));

        Assert.Equal("2.0.0", choice.Version);
        Assert.Equal(8, choice.VersionCount);
        Assert.Equal(
            [
                new("5.0.0", SkippedReason.Excluded), new("4.0.0", SkippedReason.ExcludedInRegion), new("3.0.0", SkippedReason.NotInRegion),
                new("2.5.0", SkippedReason.NotCompleted, "Replicating"), new("2.4.0", SkippedReason.NoReplica),
            ],
            choice.Skipped);
    }

    [Fact]
    public async Task A_status_without_any_region_decides_nothing()
    {
        var (name, json) = Version("2.0.0", state: null);
        var choice = await ChooseAsync("westus2", Version("1.0.0"), (name, json.Replace("""{"region":"somewhere","state":"Completed"}""", "", StringComparison.Ordinal)));
        Assert.Equal("2.0.0", choice.Version);
        Assert.Contains("without its replication status", choice.Failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"latest"}""")]
    [InlineData("""{"name":"1.0"}""")]
    public async Task Invalid_version_names_are_ignored(string json)
    {
        var choice = await ChooseAsync("westus2", ("x", json));
        Assert.Equal("", choice.Version);
        Assert.Empty(choice.Skipped);
        Assert.Null(choice.Failure);
    }

    [Fact]
    public async Task Without_the_status_of_a_candidate_nothing_is_determined()
    {
        var (name, json) = Version("2.0.0");
        var choice = await ChooseAsync("westus2", (name, json.Replace("replicationStatus", "other", StringComparison.Ordinal)), Version("1.0.0"));
        Assert.Equal("2.0.0", choice.Version);
        Assert.Equal(ReadFailureReason.Malformed, choice.Failure?.Reason);
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [InlineData(false, null, false)]
    [InlineData(null, null, false)]
    public void A_version_is_excluded_everywhere_if_each_region_excludes_it(bool? everywhere, bool? region, bool expected)
    {
        Assert.Equal(expected, new ImageVersion { ExcludeFromLatest = everywhere, TargetRegions = [new() { Name = "westus2", ExcludeFromLatest = region }] }.IsExcludedFromLatestEverywhere);
        Assert.Equal(everywhere == true, new ImageVersion { ExcludeFromLatest = everywhere }.IsExcludedFromLatestEverywhere);
    }

    private static async Task<LatestChoice> ChooseAsync(string region, params (string Name, string Json)[] versions)
    {
        using var transport = new StubTransport();
        transport.With(DefinitionId + "/versions", $$"""{"value":[{{string.Join(',', versions.Select(version => version.Json))}}]}""");
        foreach (var (name, json) in versions)
            transport.With($"{DefinitionId}/versions/{name}", json);
        var question = new DeploymentQuestion { Image = ImageReference.Read(DefinitionId)!, Region = region, SubscriptionId = DeploymentWorld.Subscription };
        return await new LatestChooser(new AzureView(new ArmReader(transport), null), question).ChooseAsync(CancellationToken.None);
    }

    private static (string Name, string Json) Version(string number, string everywhere = "false", string region = "", string name = "West US 2", string? state = "Completed") => (number,
        """{"name":"NUMBER","properties":{"publishingProfile":{"excludeFromLatest":EVERYWHERE,"targetRegions":[{"name":"NAME"REGION}]},"replicationStatus":{"summary":[SUMMARY{"region":"somewhere","state":"Completed"}]}}}"""
            .Replace("NUMBER", number, StringComparison.Ordinal)
            .Replace("EVERYWHERE", everywhere, StringComparison.Ordinal)
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("REGION", region.Length == 0 ? "" : $",\"excludeFromLatest\":{region}", StringComparison.Ordinal)
            .Replace("SUMMARY", state is null ? "" : $$"""{"region":"{{name}}","state":"{{state}}"},""", StringComparison.Ordinal));
}
