using Azure;
using Azure.Core;
using Azure.ResourceManager.Compute;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>An object of Microsoft's client, piped to a cmdlet, has the same result as the Az object and the JSON of the same resource.</summary>
public sealed class TypedInputTests(TypedAzure azure) : IClassFixture<TypedAzure>
{
    private const string Gallery = "Microsoft.Compute/galleries";
    private const string Definition = Gallery + "/images";
    private const string Version = Definition + "/versions";

    // Replication health and deployment read what the objects do not contain from Azure.
    [Theory]
    [InlineData("Test-SigGalleryName", Gallery)]
    [InlineData("Test-SigImageDefinition", Definition)]
    [InlineData("Test-SigImageVersion", Version)]
    [InlineData("Get-SigReplicationHealth", Version)]
    [InlineData("Get-SigReplicationHealth", Definition)]
    [InlineData("Test-SigDeployment -Location westeurope", Version)]
    [InlineData("Test-SigDeployment -Location westeurope", Definition)]
    [InlineData("Test-SigAccess", Gallery)]
    public async Task Every_form_has_the_same_result(string command, string type)
    {
        using var session = new SimulatedSession(azure.Simulated);
        List<object> texts = [], objects = [], data = [], resources = [], answers = [];
        foreach (var resource in azure.ByType[type])
        {
            var json = (await azure.Simulated.ReadAsync(resource.Id + "?$expand=ReplicationStatus")).Ok().AsObject();
            texts.Add(json.ToJsonString());
            objects.Add(AzShape.Of(json));
            var read = await TypedRead.Find(type).Read(azure.Client, new ResourceIdentifier(resource.Id));
            answers.Add(read.Answer);
            resources.Add(read.Resource);
            data.Add(read.Data);
        }

        var expected = Judge(session.Session, command, texts);

        Assert.InRange(expected.Split('\n').Count(line => !line.StartsWith(' ')), texts.Count, int.MaxValue);
        Assert.Equal(expected, Judge(session.Session, command, objects));
        Assert.Equal(expected, Judge(session.Session, command, data));
        Assert.Equal(expected, Judge(session.Session, command, resources));
        Assert.Equal(expected, Judge(session.Session, command, answers));
    }

    [Fact]
    public void What_is_about_to_be_created_is_also_evaluated()
    {
        using var session = new Session();
        var version = new GalleryImageVersionData(AzureLocation.WestEurope)
        {
            PublishingProfile = new() { TargetRegions = { new("North Europe") { RegionalReplicaCount = 0 } } },
        };

        var result = session.Result("$version | Test-SigImageVersion", ("version", version));

        Assert.Superset(new HashSet<string> { "SIG310", "SIG410" }, result.Findings.Select(finding => finding.RuleId).ToHashSet());
    }

    [Theory]
    [InlineData(ContosoWorld.Gallery + "_none", "SIG951")]
    [InlineData("/subscriptions/" + ContosoWorld.Closed + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal_closed", "SIG703")]
    public async Task An_error_of_the_client_is_diagnosed(string id, string ruleId)
    {
        using var session = new Session();
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => azure.Client.GetGalleryResource(new ResourceIdentifier(id)).GetAsync());

        Assert.Equal([ruleId], session.Findings("$exception | Invoke-SigDiagnosis", ("exception", error)).Select(finding => finding.RuleId));
    }

    private static string Judge(Session session, string command, List<object> items)
    {
        var output = session.Run($"$items | {command}", ("items", items.ToArray())).Select(item => item.BaseObject).ToList();
        Assert.Empty(session.Errors);
        // Versions that have to be read are returned in the order in which they were read.
        return string.Join('\n', output.Select(one => string.Join('\n', Lines(one))).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Lines(object output) => output switch
    {
        TestResult result => [$"{result.Target}: {result.Passed}", .. result.Findings.Select(Line)],
        ReplicationHealth health =>
        [
            $"{health.ResourceId}: {health.State}, {health.ProvisioningState}, {health.AggregatedState}, {health.PublishedDate?.UtcDateTime:s}, {health.Progress} %",
            .. health.Regions.Select(region => $"  {region}, {region.ReplicaCount}, {region.StorageAccountType}, {region.ExcludeFromLatest}, {region.Details}"),
            .. health.Findings.Select(Line),
        ],
        AccessResult result => [$"{result.Scope}: {result.Action} {result.Outcome} {result.Reason} {result.Role}"],
        _ => throw new NotSupportedException(output.GetType().Name),
    };

    private static string Line(Finding finding) => $"  {finding.RuleId} {finding.Severity} {finding.Outcome} {finding.Target}: {finding.Message} {finding.Command}";
}
