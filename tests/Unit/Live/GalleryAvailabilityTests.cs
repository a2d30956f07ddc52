using SigTroubleshoot.Availability;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

/// <summary>What SIG104, SIG105, and SIG106 report about a gallery name, depending on the resources in the subscription.</summary>
public sealed class GalleryAvailabilityTests
{
    private const string Subscription = "11111111-1111-1111-1111-111111111111";
    private const string Galleries = $"/subscriptions/{Subscription}/providers/Microsoft.Compute/galleries";
    private const string Provider = $"/subscriptions/{Subscription}/providers/Microsoft.Compute";

    private const string OneGallery =
        """{"value":[{"id":"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso","location":"West Europe"}]}""";

    private const string Regions = """{"resourceTypes":[{"resourceType":"disks","locations":["Brazil South"]},{"resourceType":"galleries","locations":["West Europe","North Europe"]}]}""";

    [Theory]
    [InlineData("gal_fabrikam", null, "SIG104 Passed")]
    [InlineData("gal_fabrikam", "westeurope", "SIG104 Passed, SIG106 Passed")]
    [InlineData("gal_contoso", null, "SIG104 Failed")]
    [InlineData("GAL_Contoso", "West Europe", "SIG104 Failed, SIG106 Passed")]
    [InlineData("gal_contoso", "northeurope", "SIG104 Failed, SIG105 Failed, SIG106 Passed")]
    [InlineData("gal_fabrikam", "brazilsouth", "SIG104 Passed, SIG106 Failed")]
    public async Task The_answers_depend_on_the_existing_galleries(string name, string? region, string expected)
    {
        var findings = await AskAsync(Azure(), name, region);
        Assert.Equal(expected, string.Join(", ", findings.OrderBy(finding => finding.RuleId).Select(finding => $"{finding.RuleId} {finding.Outcome}")));
    }

    [Fact]
    public async Task A_taken_name_is_reported_with_its_gallery_and_location()
    {
        var finding = (await AskAsync(Azure(), "GAL_CONTOSO", null)).Single();
        Assert.Equal($"The gallery name 'GAL_CONTOSO' is already taken in the subscription '{Subscription}' by the gallery 'gal_contoso' in resource group 'rg-golden-images', region 'westeurope'.", finding.Message);
        Assert.Contains("[?name=='gal_contoso']", finding.Command, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("rg-golden-images", 200)]
    [InlineData("RG-GOLDEN-IMAGES", 403)]
    public async Task The_resource_group_is_shown_as_the_gallery_itself_spells_it(string shown, int status)
    {
        const string Own = $"/subscriptions/{Subscription}/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso";
        var listed = Own.Replace("rg-golden-images", "RG-GOLDEN-IMAGES", StringComparison.Ordinal);
        var azure = Azure()
            .With(Galleries, $$"""{"value":[{"id":"{{listed}}","name":"gal_contoso","location":"westeurope"}]}""")
            .With(listed, $$"""{"id":"{{Own}}","name":"gal_contoso","location":"westeurope"}""", status);
        var view = new AzureView(new ArmReader(azure, new ArmReaderSettings { MaxTries = 1 }), null);
        var names = await GalleryNames.ReadAsync(view, Subscription, withRegions: false, CancellationToken.None);
        var finding = Assert.Single(SigEngine.Default.Availability(await names.AskAsync(view, "gal_contoso", null, CancellationToken.None)));
        Assert.Contains($"in resource group '{shown}'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_available_name_is_reported_and_passes()
    {
        var findings = await AskAsync(Azure(), "gal_fabrikam", null);
        Assert.Equal($"The gallery name 'gal_fabrikam' is available in the subscription '{Subscription}'.", findings.Single().Message);
        Assert.True(new TestResult("gal_fabrikam", findings).Passed);
    }

    [Theory]
    [InlineData(Galleries, "SIG104")]
    [InlineData(Provider, "SIG106")]
    public async Task What_could_not_be_read_keeps_the_name_from_passing(string path, string ruleId)
    {
        var findings = await AskAsync(Azure().With(path, """{"error":{"code":"AuthorizationFailed","message":"No."}}""", 403), "gal_fabrikam", "westeurope");
        var finding = findings.Single(finding => finding.RuleId == ruleId);
        Assert.Equal(FindingOutcome.NotEvaluated, finding.Outcome);
        Assert.Contains("is not allowed to read it", finding.Message, StringComparison.Ordinal);
        Assert.False(new TestResult("gal_fabrikam", findings).Passed);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"resourceTypes":[{"resourceType":"disks","locations":["West Europe"]}]}""")]
    [InlineData("""{"resourceTypes":[{"resourceType":"galleries","locations":[]}]}""")]
    public async Task Unreported_regions_are_not_treated_as_none(string provider)
    {
        var findings = await AskAsync(Azure().With(Provider, provider), "gal_fabrikam", "westeurope");
        Assert.Equal(FindingOutcome.NotEvaluated, findings.Single(finding => finding.RuleId == "SIG106").Outcome);
    }

    [Fact]
    public async Task The_galleries_are_read_once_for_all_names()
    {
        var azure = Azure();
        var names = await ReadAsync(azure, withRegions: false);
        Assert.All(new[] { "a", "b", "gal_contoso" }, name => Assert.NotEmpty(Run(names, name, null)));
        Assert.Single(azure.Requests);
    }

    private static StubTransport Azure() => new StubTransport().With(Galleries, OneGallery).With(Provider, Regions);

    private static Task<GalleryNames> ReadAsync(StubTransport transport, bool withRegions) =>
        GalleryNames.ReadAsync(new AzureView(new ArmReader(transport, new ArmReaderSettings { MaxTries = 1 }), null), Subscription, withRegions, CancellationToken.None);

    private static async Task<IReadOnlyList<Finding>> AskAsync(StubTransport transport, string name, string? region) =>
        Run(await ReadAsync(transport, region is not null), name, region);

    private static IReadOnlyList<Finding> Run(GalleryNames names, string name, string? region) => SigEngine.Default.Availability(new GalleryNameReading(name, region, names));
}
