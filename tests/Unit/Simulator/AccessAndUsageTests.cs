using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Availability;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Simulators;

/// <summary>Permissions, usage, and names, as read from a simulated Azure.</summary>
public sealed class AccessAndUsageTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    private const string Reader = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";

    private SimulatedAzure Azure => unchanged.Azure;

    [Theory]
    [InlineData(ContosoWorld.Client, GalleryOperation.Deploy, "")]
    [InlineData(ContosoWorld.Client, GalleryOperation.Publish, "")]
    [InlineData(ContosoWorld.Client, GalleryOperation.Manage, "")]
    [InlineData(ContosoWorld.Client, GalleryOperation.Share, "Compute Gallery Sharing Admin")]
    [InlineData(Reader, GalleryOperation.Deploy, "Compute Gallery Image Reader")]
    [InlineData(Reader, GalleryOperation.Publish, "Compute Gallery Artifacts Publisher")]
    public async Task The_missing_role_is_named(string client, GalleryOperation operation, string role)
    {
        var results = await CheckAsync(client, ContosoWorld.Gallery, operation);
        Assert.Equal(role, string.Join(",", results.Select(result => result.Role).Where(name => name.Length > 0).Distinct()));
        Assert.Equal(role.Length == 0, results.All(result => result.Outcome == FindingOutcome.Passed));
    }

    [Fact]
    public async Task A_reader_of_one_definition_can_deploy_from_it()
    {
        Assert.All(await CheckAsync(Reader, SimulatedAzure.WebServer + "/versions/2.3.0", GalleryOperation.Deploy), result => Assert.Equal(FindingOutcome.Passed, result.Outcome));
    }

    [Fact]
    public async Task Each_subscription_is_counted_or_reported_with_the_reason()
    {
        var usages = await ReadAsync(ContosoWorld.Production, ContosoWorld.Closed, ContosoWorld.Test);
        Assert.Equal([ContosoWorld.Production, ContosoWorld.Closed, ContosoWorld.Test], usages.Select(usage => usage.SubscriptionId).Distinct());
        Assert.NotEqual("", Assert.Single(usages, usage => usage.SubscriptionId == ContosoWorld.Closed).Reason);
        Assert.All(usages.Where(usage => usage.Resource == UsageResource.Galleries), usage => Assert.Equal(1, usage.CurrentValue));
    }

    [Fact]
    public async Task The_lists_return_the_same_numbers_as_Resource_Graph()
    {
        var byGraph = await ReadAsync(ContosoWorld.Production);
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.Forbidden, "/providers/Microsoft.ResourceGraph");
        var byLists = await ReadAsync(azure, ContosoWorld.Production);
        Assert.NotEmpty(byGraph);
        Assert.Equal(byGraph.Select(usage => usage.ToString()), byLists.Select(usage => usage.ToString()));
    }

    [Theory]
    [InlineData("gal_contoso", FindingOutcome.Failed)]
    [InlineData("GAL_CONTOSO", FindingOutcome.Failed)]
    [InlineData("gal_test", FindingOutcome.Passed)]
    public async Task A_name_is_available_or_taken_in_one_subscription(string name, FindingOutcome outcome)
    {
        var names = await GalleryNames.ReadAsync(View(Azure, ContosoWorld.Client), ContosoWorld.Production, withRegions: true, CancellationToken.None);
        var findings = SigEngine.Default.Availability(new GalleryNameReading(name, "westeurope", names));
        Assert.Equal(outcome, findings.Single(finding => finding.RuleId == "SIG104").Outcome);
        Assert.Equal(FindingOutcome.Passed, findings.Single(finding => finding.RuleId == "SIG106").Outcome);
    }

    private static AzureView View(SimulatedAzure azure, string client) => new(ReaderOf(azure, client), null);

    private static ArmReader ReaderOf(SimulatedAzure azure, string client) =>
        new(new SimulatorTransport(azure.Simulator, azure.World.Access.Find(client)!), new ArmReaderSettings { MaxTries = 1 });

    private Task<IReadOnlyList<AccessResult>> CheckAsync(string client, string scope, GalleryOperation operation) =>
        ResourceId.TryParse(scope, out var id)
            ? SigEngine.Default.Access(View(Azure, client), principalId: null).OfScopeAsync(id, [operation], CancellationToken.None)
            : throw new ArgumentException(scope, nameof(scope));

    private Task<List<Usage>> ReadAsync(params string[] subscriptions) => ReadAsync(Azure, subscriptions);

    private static async Task<List<Usage>> ReadAsync(SimulatedAzure azure, params string[] subscriptions)
    {
        var usages = new List<Usage>();
        await SigEngine.Default.Usage(ReaderOf(azure, ContosoWorld.Client), _ => true, [], some =>
        {
            usages.AddRange(some);
            return Task.CompletedTask;
        }, CancellationToken.None).ReadAsync(subscriptions);
        return usages;
    }
}
