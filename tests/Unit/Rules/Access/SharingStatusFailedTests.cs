using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SharingStatusFailedTests
{
    private const string Gallery = Ids.Compute + "/galleries/gal_otter";

    [Fact]
    public async Task Names_each_region_that_failed()
    {
        var findings = await AskAsync("""{"aggregatedState":"Failed","summary":[{"region":"West US 2","state":"Succeeded"},{"region":"UK South","state":"Failed","details":"No room."},{"region":"UK West","state":"failed"}]}""");
        Assert.Equal(
            ["The sharing of the gallery 'gal_otter' has failed in uksouth: No room.", "The sharing of the gallery 'gal_otter' has failed in ukwest."],
            findings.Where(finding => finding.Outcome == FindingOutcome.Failed).Select(finding => finding.Message));
        Assert.Contains("az sig show -g rg-otter -r gal_otter --sharing-groups true", findings[0].Command, StringComparison.Ordinal);
        Assert.Contains($"-Path '{Gallery}?api-version=2024-03-03&$expand=SharingProfile/Groups'", findings[0].Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_without_a_region() =>
        Assert.Equal("The sharing of the gallery 'gal_otter' has failed.", Assert.Single(await AskAsync("""{"aggregatedState":"Failed"}""")).Message);

    [Fact]
    public async Task Passes_where_it_has_taken_effect() => Assert.Equal(FindingOutcome.Passed, Assert.Single(await AskAsync("""{"aggregatedState":"Succeeded","summary":[]}""")).Outcome);

    [Theory]
    [InlineData("""{"aggregatedState":"InProgress","summary":[{"region":"West US 2","state":"InProgress"}]}""")]
    [InlineData("""{"aggregatedState":"Unknown"}""")]
    [InlineData("null")]
    public async Task Says_nothing_of_what_is_not_known(string status) => Assert.Empty(await AskAsync(status));

    [Fact]
    public async Task Only_whoever_asks_about_sharing_is_told()
    {
        var results = await CheckAsync("""{"aggregatedState":"Failed"}""", GalleryOperation.Deploy);
        Assert.DoesNotContain(results.SelectMany(result => result.Findings), finding => finding.RuleId == "SIG720");
    }

    private static async Task<IReadOnlyList<Finding>> AskAsync(string status) =>
        [.. (await CheckAsync(status, GalleryOperation.Share)).SelectMany(result => result.Findings).Where(finding => finding.RuleId == "SIG720")];

    private static Task<IReadOnlyList<AccessResult>> CheckAsync(string status, GalleryOperation operation)
    {
        var azure = new StubTransport()
            .With(Gallery, $$"""{"id":"{{Gallery}}","properties":{"sharingStatus":{{status}} } }""")
            .With(Gallery + "/providers/Microsoft.Authorization/permissions", """{"value":[{"actions":["*"]}]}""");
        Assert.True(ResourceId.TryParse(Gallery, out var scope));
        var view = new AzureView(new ArmReader(azure, new ArmReaderSettings { MaxTries = 1 }), Ids.Subscription);
        return SigEngine.Default.Access(view, null).OfScopeAsync(scope, [operation], CancellationToken.None);
    }
}
