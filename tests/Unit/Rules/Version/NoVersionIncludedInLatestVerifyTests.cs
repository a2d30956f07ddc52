using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class NoVersionIncludedInLatestVerifyTests
{
    private const string Id = "SIG333";
    private const string Error = $"ERROR: (InvalidParameter) There is no latest image version exists for \"{Ids.Definition}\"\nCode: InvalidParameter";

    [Fact]
    public async Task Confirms_a_definition_without_versions() =>
        Assert.Equal("The image definition 'ubuntu-otter' has no image versions.", (await Verifying.ConfirmsAsync(Id, Error, With())).Verification);

    [Fact]
    public async Task Confirms_where_every_version_is_excluded_and_names_the_newest()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, With(
            Version("1.9.0", "true", "null"), Version("1.10.0", "false", "true"), Version("1.2.0", "false", "false", "Creating")));
        Assert.Contains("has versions (3)", finding.Verification, StringComparison.Ordinal);
        Assert.Contains("-e 1.10.0 --set publishingProfile.excludeFromLatest=false", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refutes_a_version_that_counts_in_a_region() =>
        Assert.Contains("1.9.0", (await Verifying.RefutesAsync(Id, Error, With(Version("1.10.0", "false", "true"), Version("1.9.0", "false", "false")))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Refutes_a_version_whose_region_takes_back_the_exclusion() =>
        Assert.Contains("1.10.0", (await Verifying.RefutesAsync(Id, Error, With(Version("1.10.0", "true", "false")))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Refutes_a_version_that_tells_nothing_of_being_excluded() => await Verifying.RefutesAsync(Id, Error, With("""{"name":"1.0.0"}"""));

    [Fact]
    public async Task Cannot_tell_of_a_definition_that_is_gone_or_may_not_be_read()
    {
        Assert.Contains(Ids.Definition, (await Verifying.CannotTellAsync(Id, Error, new StubTransport())).Verification, StringComparison.Ordinal);
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Definition + "/versions"));
    }

    [Fact]
    public async Task Cannot_tell_of_a_gallery_that_somebody_shares() =>
        Assert.Contains("owner", (await Verifying.CannotTellAsync(Id, "ERROR: (InvalidParameter) There is no latest image version exists for \"/SharedGalleries/abc-GAL/Images/web\"", new StubTransport())).Verification, StringComparison.Ordinal);

    private static StubTransport With(params string[] versions) => new StubTransport().With(Ids.Definition + "/versions", $$"""{"value":[{{string.Join(",", versions)}}]}""");

    private static string Version(string name, string excluded, string excludedInRegion, string state = "Succeeded") =>
        $$$$"""{"name":"{{{{name}}}}","id":"{{{{Ids.Definition}}}}/versions/{{{{name}}}}","properties":{"provisioningState":"{{{{state}}}}","publishingProfile":{"excludeFromLatest":{{{{excluded}}}},"targetRegions":[{"name":"West US","excludeFromLatest":{{{{excludedInRegion}}}}}]}}}""";
}
