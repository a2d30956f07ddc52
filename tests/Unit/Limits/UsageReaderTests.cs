using SigTroubleshoot.Azure;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Limits;

public sealed class UsageReaderTests
{
    private const string First = "11111111-1111-1111-1111-111111111111";
    private const string Second = "22222222-2222-2222-2222-222222222222";
    private const string Refusal = """{"error":{"code":"AuthorizationFailed","message":"No."}}""";

    [Fact]
    public async Task Galleries_definitions_and_versions_are_counted_by_subscription_and_region()
    {
        var transport = Graph(
            Gallery(First, "g1", "West Europe"), Gallery(First, "g2", "northeurope"), Definition(First, "g1", "d1", "westeurope"),
            Version(First, "g1", "d1", "1.0.0", "WestEurope", 3), Version(First, "g1", "d1", "1.0.1", "westeurope", 5), Gallery(Second, "g3", "westeurope"));
        var usages = await ReadAsync(transport, First, Second);
        Assert.Equal(
            [
                (First, "northeurope", UsageResource.Galleries, 1L), (First, "northeurope", UsageResource.ImageDefinitions, 0), (First, "northeurope", UsageResource.ImageVersions, 0),
                (First, "westeurope", UsageResource.Galleries, 1), (First, "westeurope", UsageResource.ImageDefinitions, 1), (First, "westeurope", UsageResource.ImageVersions, 2), (First, "westeurope", UsageResource.ReplicasPerVersion, 5),
                (Second, "westeurope", UsageResource.Galleries, 1), (Second, "westeurope", UsageResource.ImageDefinitions, 0), (Second, "westeurope", UsageResource.ImageVersions, 0),
            ],
            usages.Select(usage => (usage.SubscriptionId, usage.Location, usage.Resource!.Value, usage.CurrentValue!.Value)));
        Assert.EndsWith("/versions/1.0.1", usages[6].Target, StringComparison.Ordinal);
        Assert.All(usages, usage => Assert.Empty(usage.Findings));
        Assert.Equal(5.0, usages[6].Percent);
    }

    [Theory]
    [InlineData(79, 0)]
    [InlineData(80, 1)]
    [InlineData(120, 1)]
    public async Task From_80_percent_of_a_limit_there_is_a_warning(int galleries, int findings)
    {
        var usages = await ReadAsync(Graph([.. Enumerable.Range(0, galleries).Select(i => Gallery(First, "g" + i, "westeurope"))]), First);
        var usage = usages.Single(usage => usage.Resource == UsageResource.Galleries);
        Assert.Equal((galleries, 100L, (double)galleries), (usage.CurrentValue, usage.Limit, usage.Percent));
        Assert.Equal(findings, usage.Findings.Count);
        Assert.All(usage.Findings, finding =>
        {
            Assert.Equal(("SIG901", FindingSeverity.Warning, FindingOutcome.Failed), (finding.RuleId, finding.Severity, finding.Outcome));
            Assert.Equal($"The subscription '{First}' is at or near its limit for galleries in region 'westeurope': {galleries} of 100.", finding.Message);
        });
    }

    [Fact]
    public async Task Every_version_near_the_limit_of_replicas_is_named_the_nearest_first()
    {
        var usages = await ReadAsync(Graph(Version(First, "g", "d", "1.0.0", "westeurope", 80), Version(First, "g", "d", "1.0.1", "westeurope", 101), Version(First, "g", "d", "1.0.2", "westeurope", 79)), First);
        var replicas = usages.Where(usage => usage.Resource == UsageResource.ReplicasPerVersion).ToList();
        Assert.Equal([101L, 80], replicas.Select(usage => usage.CurrentValue!.Value));
        Assert.All(replicas, usage => Assert.Equal("SIG904", Assert.Single(usage.Findings).RuleId));
        Assert.Equal(replicas[0].Target, replicas[0].Findings[0].Target);
        Assert.Contains("exceed the limit", replicas[0].Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("-GalleryName g ", replicas[0].Findings[0].Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_is_not_visible_is_reported_and_the_rest_are_counted()
    {
        var transport = Azure(request => request.Path.StartsWith($"/subscriptions/{First}?", StringComparison.Ordinal) ? new ArmResponse(403, Refusal) : null, Gallery(Second, "g", "westeurope"));
        var usages = await ReadAsync(transport, First, Second);
        Assert.Equal(4, usages.Count);
        Assert.Equal((First, null, null, null), (usages[0].SubscriptionId, usages[0].Resource, usages[0].CurrentValue, usages[0].Percent));
        Assert.Contains("is not allowed to read it", usages[0].Reason, StringComparison.Ordinal);
        var finding = Assert.Single(usages[0].Findings);
        Assert.Equal(("SIG901", FindingOutcome.NotEvaluated), (finding.RuleId, finding.Outcome));
        Assert.DoesNotContain(First, Asked(transport));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task If_Resource_Graph_is_denied_the_lists_are_counted(int status)
    {
        var transport = Azure(request => request.Method == "POST" ? new ArmResponse(status, Refusal) : List(request, Gallery(First, "g", "westeurope"), Definition(First, "g", "d", "westeurope"), Version(First, "g", "d", "1.0.0", "westeurope", 7)));
        var usages = await ReadAsync(transport, First);
        Assert.Equal([1L, 1, 1, 7], usages.Select(usage => usage.CurrentValue!.Value));
    }

    [Fact]
    public async Task A_partial_count_is_not_a_count()
    {
        var transport = Azure(request => request.Method == "POST" || request.Path.Contains("/versions", StringComparison.Ordinal)
            ? new ArmResponse(403, Refusal)
            : List(request, Gallery(First, "g", "westeurope"), Definition(First, "g", "d", "westeurope")));
        var usage = Assert.Single(await ReadAsync(transport, First));
        Assert.Null(usage.CurrentValue);
        Assert.NotEqual("", usage.Reason);
    }

    [Fact]
    public async Task A_subscription_that_Resource_Graph_omits_is_checked()
    {
        // No record can mean that nothing exists, or that nothing is visible.
        var transport = Azure(request => request.Path.Contains("/galleries", StringComparison.Ordinal) ? new ArmResponse(403, Refusal) : null);
        Assert.NotEqual("", Assert.Single(await ReadAsync(transport, First)).Reason);
        Assert.Empty(await ReadAsync(Azure(request => List(request)), First));
    }

    [Fact]
    public async Task Without_a_sign_in_nothing_else_is_attempted()
    {
        var transport = Azure(request => request.Method == "POST" ? new ArmResponse(401, Refusal) : null);
        Assert.NotEqual("", Assert.Single(await ReadAsync(transport, First)).Reason);
        Assert.DoesNotContain(transport.Requests, request => request.Path.Contains("/galleries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Regions_are_selected_and_a_named_one_is_reported_even_if_it_is_empty()
    {
        var transport = Graph(Gallery(First, "g1", "westeurope"), Gallery(First, "g2", "northeurope"));
        var usages = await ReadAsync(transport, region => region is "westeurope" or "eastus", ["East US"], First);
        Assert.Equal(["eastus 0", "westeurope 1"], usages.Where(usage => usage.Resource == UsageResource.Galleries).Select(usage => $"{usage.Location} {usage.CurrentValue}"));
    }

    [Fact]
    public async Task Many_subscriptions_take_one_query_per_hundred()
    {
        var subscriptions = Enumerable.Range(0, 250).Select(i => $"00000000-0000-0000-0000-{i:D12}").ToArray();
        var transport = Graph([.. subscriptions.Select(subscription => Gallery(subscription, "g", "westeurope"))]);
        var usages = await ReadAsync(transport, subscriptions);
        Assert.Equal(subscriptions, usages.Select(usage => usage.SubscriptionId).Distinct());
        Assert.Equal(3, transport.Requests.Count(request => request.Method == "POST"));
    }

    [Theory]
    [InlineData("""{"targetRegions":[{"regionalReplicaCount":2},{"regionalReplicaCount":3}]}""", 5)]
    [InlineData("""{"replicaCount":4,"targetRegions":[{},{"regionalReplicaCount":1}]}""", 5)]
    [InlineData("""{"targetRegions":[{},{}]}""", 2)]
    [InlineData("""{"targetRegions":[{"regionalReplicaCount":2,"additionalReplicaSets":[{"regionalReplicaCount":3},{}]}]}""", 6)]
    [InlineData("""{"replicaCount":9}""", 9)]
    [InlineData("{}", 1)]
    [InlineData("""{"targetRegions":[{"regionalReplicaCount":"x"},{"regionalReplicaCount":-5}]}""", 2)]
    public void Replicas_are_summed_across_all_regions(string profile, long expected) =>
        Assert.Equal(expected, ReplicaCount.Of(ImageVersionMapping.Map(new JsonNode(JsonReader.Parse("""{"publishingProfile":""" + profile + "}").Value))));

    private static string IdOf(string subscription, string rest) => $"/subscriptions/{subscription}/resourceGroups/rg/providers/Microsoft.Compute/galleries/{rest}";

    private static string Gallery(string subscription, string name, string location) => Resource(IdOf(subscription, name), location, "{}");

    private static string Definition(string subscription, string gallery, string name, string location) => Resource(IdOf(subscription, $"{gallery}/images/{name}"), location, "{}");

    private static string Version(string subscription, string gallery, string definition, string name, string location, int replicas) =>
        Resource(IdOf(subscription, $"{gallery}/images/{definition}/versions/{name}"), location, $$$"""{"publishingProfile":{"targetRegions":[{"name":"West Europe","regionalReplicaCount":{{{replicas}}}}]}}""");

    private static string Resource(string id, string location, string properties) => $$"""{"id":"{{id}}","location":"{{location}}","properties":{{properties}}}""";

    private static string Asked(ScriptedTransport transport) => string.Concat(transport.Requests.Select(request => request.Body));

    /// <summary>Azure with a Resource Graph that contains resources, and with every subscription visible.</summary>
    private static ScriptedTransport Graph(params string[] resources) => Azure(_ => null, resources);

    private static ScriptedTransport Azure(Func<ArmRequest, ArmResponse?> special, params string[] resources) => new(request =>
        special(request) ?? new ArmResponse(200, request.Method == "POST"
            ? $$"""{"data":[{{string.Join(",", resources.Where(resource => JsonReader.Parse(request.Body!).Value["subscriptions"].Items.Any(item => resource.Contains(item.Text, StringComparison.Ordinal))))}}]}"""
            : $$"""{"id":"{{request.Path.Split('?')[0]}}"}"""));

    /// <summary>The response to a list of galleries, image definitions, or image versions; null for any other request.</summary>
    private static ArmResponse? List(ArmRequest request, params string[] resources)
    {
        var path = request.Path.Split('?')[0];
        var kind = path.EndsWith("/galleries", StringComparison.Ordinal) ? 0 : path.EndsWith("/images", StringComparison.Ordinal) ? 1 : path.EndsWith("/versions", StringComparison.Ordinal) ? 2 : -1;
        if (kind < 0)
            return null;
        return new ArmResponse(200, $$"""{"value":[{{string.Join(",", resources.Where(resource => (resource.Contains("/versions/", StringComparison.Ordinal) ? 2 : resource.Contains("/images/", StringComparison.Ordinal) ? 1 : 0) == kind))}}]}""");
    }

    private static Task<List<Usage>> ReadAsync(ScriptedTransport transport, params string[] subscriptions) => ReadAsync(transport, _ => true, [], subscriptions);

    private static async Task<List<Usage>> ReadAsync(ScriptedTransport transport, Func<string, bool> fits, IReadOnlyList<string> named, params string[] subscriptions)
    {
        var usages = new List<Usage>();
        var reader = new ArmReader(transport, new ArmReaderSettings { MaxTries = 1 });
        await SigEngine.Default.Usage(reader, fits, named, some =>
        {
            usages.AddRange(some);
            return Task.CompletedTask;
        }, CancellationToken.None).ReadAsync(subscriptions);
        return usages;
    }
}
