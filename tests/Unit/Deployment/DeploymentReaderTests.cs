namespace SigTroubleshoot.Unit.Deployment;

public sealed class DeploymentReaderTests
{
    [Fact]
    public async Task Nothing_is_read_twice()
    {
        var world = new DeploymentWorld { ImageId = DeploymentWorld.DefinitionId };
        await world.ReadAsync();
        Assert.Equal(world.Requests.Distinct(), world.Requests);
    }

    [Fact]
    public async Task Only_what_is_relevant_is_read()
    {
        var world = new DeploymentWorld { VmSize = null };
        await world.ReadAsync();
        Assert.DoesNotContain(world.Requests, path => path.Contains("/skus", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Requests, path => path.StartsWith(DeploymentWorld.DefinitionId + "/versions?", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Requests, path => path.StartsWith(DeploymentWorld.Gallery + "?", StringComparison.Ordinal));
        Assert.Contains(world.Requests, path => path.StartsWith(DeploymentWorld.VersionId + "?", StringComparison.Ordinal) && path.EndsWith("$expand=ReplicationStatus", StringComparison.Ordinal));
    }

    // An older cloud does not have the API version that shows until when a deleted image can be deployed.
    [Fact]
    public async Task What_a_newer_api_version_would_show_is_read_with_an_older_one_where_that_is_rejected()
    {
        const string Bin = DeploymentWorld.Gallery + "/softDeletedArtifactTypes/Images/artifacts/ubuntu-otter/versions";
        const string Version = "/subscriptions/" + DeploymentWorld.Subscription + "/providers/Microsoft.Compute/locations/westeurope/communityGalleries/otter-1f0c9d2e/images/ubuntu-otter/versions/0.9.0";
        var own = new DeploymentWorld().Refuse(Bin + "?api-version=2026-03-03", 400, "NoRegisteredProviderFound").With(Bin + "?api-version=2024-03-03", """{"value":[{"name":"1.0.0","properties":{}}]}""");
        Assert.Equal("1.0.0", Assert.Single((await own.ReadAsync()).SoftDeleted!.Items).Name);
        var shared = new DeploymentWorld { ImageId = DeploymentWorld.Community + "/Versions/0.9.0" }.Refuse(Version + "?api-version=2026-03-03", 400, "InvalidApiVersionParameter");
        Assert.Equal("0.9.0", (await shared.ReadAsync()).VersionAnswer!.Value!.Name);
    }

    [Fact]
    public async Task Latest_is_no_version_that_its_owner_deleted()
    {
        const string Versions = "/subscriptions/" + DeploymentWorld.Subscription + "/providers/Microsoft.Compute/locations/westeurope/communityGalleries/otter-1f0c9d2e/images/ubuntu-otter/versions";
        var world = new DeploymentWorld { ImageId = DeploymentWorld.Community }.With(Versions, """{"value":[{"name":"0.9.0","properties":{}},{"name":"1.0.0","properties":{"imageState":"SoftDeleted"}}]}""");
        var reading = await world.ReadAsync();
        Assert.Equal("0.9.0", reading.VersionName);
        Assert.Equal("1.0.0 (deleted by its owner)", Assert.Single(reading.Latest!.Skipped).ToString());
    }

    [Theory]
    [InlineData("Succeeded", false)]
    [InlineData("Failed", true)]
    [InlineData("Creating", true)]
    public async Task The_source_is_read_if_it_may_be_the_reason(string provisioning, bool isRead)
    {
        var world = new DeploymentWorld().WithVersions(DeploymentWorld.VersionJson("4.2.1", provisioning: provisioning)).WithImage("Succeeded");
        var reading = await world.ReadAsync();
        Assert.Equal(isRead, reading.Version!.Version.Source is not null);
        Assert.Equal(isRead, world.Requests.Any(path => path.StartsWith(DeploymentWorld.Image, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_gallery_of_a_plain_version_is_not_read() =>
        Assert.Null((await new DeploymentWorld().WithGallery("Community").ReadAsync()).Gallery);

    [Fact]
    public async Task Of_many_candidates_for_latest_the_highest_with_a_replica_is_selected()
    {
        var world = new DeploymentWorld { ImageId = DeploymentWorld.DefinitionId };
        world.WithVersions([.. Enumerable.Range(0, 30).Select(minor => DeploymentWorld.VersionJson($"1.{minor}.0", minor > 12 ? "Replicating" : "Completed"))]);
        var reading = await world.ReadAsync();
        Assert.Equal("1.12.0", reading.VersionName);
        Assert.Equal(17, reading.Latest!.Skipped.Count);
        Assert.Equal("1.29.0", reading.Latest.Skipped[0].Name);
    }

    [Fact]
    public async Task A_long_list_of_skipped_versions_is_shortened()
    {
        var world = new DeploymentWorld { ImageId = DeploymentWorld.DefinitionId };
        world.WithVersions([.. Enumerable.Range(0, 30).Select(minor => DeploymentWorld.VersionJson($"1.{minor}.0", excluded: minor > 0))]);
        var finding = Assert.Single(await world.AskAsync(), finding => finding.RuleId == "SIG602");
        Assert.Contains("1.25.0 (excluded from latest) and 24 more.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_region_in_question_is_evaluated()
    {
        var version = (await new DeploymentWorld().ReadAsync()).Version!;
        Assert.Equal("westeurope", Assert.Single(version.Regions).Region);
        Assert.Equal("West Europe", Assert.Single(version.Version.TargetRegions!).Name);
    }
}
