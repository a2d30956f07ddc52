using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Text;
using SigTroubleshoot.Unit.Simulators;
using SigTroubleshoot.Use;

namespace SigTroubleshoot.Unit.Use;

/// <summary>What is concluded if one of the queries fails, or fails after its first page.</summary>
public sealed class UseReaderTests : IAsyncLifetime, IUseReceiver
{
    private readonly List<ImageUse> _answers = [];
    private readonly List<(string Target, ReadFailure Failure)> _failures = [];
    private readonly List<string> _nothing = [];
    private SimulatedAzure _azure = null!;

    public async Task InitializeAsync() => _azure = await SimulatedAzure.StartAsync();

    public async Task DisposeAsync() => await _azure.DisposeAsync();

    [Theory]
    [InlineData("virtualmachinescalesets/virtualmachines")]
    [InlineData("imagetemplates")]
    public async Task If_the_users_are_not_all_known_nothing_is_unused(string query)
    {
        UseWorld.PutGallery(_azure);
        UseWorld.Put(_azure, "Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"id":"{V}1.1.0"}}}""");
        await ReadAsync(body => body.Contains(query, StringComparison.Ordinal), Query("gal_use"));
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0", "1.3.0"], _answers.Select(use => use.Name));
        Assert.DoesNotContain(_answers, use => use.CanDelete == ImageDeletion.Yes);
        Assert.All(_answers, use => Assert.True(use.Reason.Length > 0 && !use.IsUnused));
    }

    [Fact]
    public async Task If_a_page_of_the_versions_is_missing_none_of_its_definition_is_unused()
    {
        var plan = new TenantPlan(40) { TenantId = ContosoWorld.Tenant };
        Tenant.Put(_azure.World, plan, _azure.World.Access.Find(ContosoWorld.Client)!, _azure.Clock.GetUtcNow());
        await ReadAsync(body => body.Contains("tolower(id)", StringComparison.Ordinal) && body.Contains("skipToken", StringComparison.Ordinal), Query("gal_*", Enumerable.Range(0, 40).Select(TenantPlan.SubscriptionId)));
        Assert.Equal(1000, _answers.Count);
        Assert.Equal(1000, _answers.Select(use => use.ResourceId).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(ReadFailureReason.Forbidden, Assert.Single(_failures).Failure.Reason);
        // The last definition is cut off in the middle.
        var last = _answers.GroupBy(use => use.GalleryName + use.GalleryImageDefinitionName).Last();
        Assert.All(last, use => Assert.NotEqual(ImageDeletion.Yes, use.CanDelete));
        Assert.Contains(_answers, use => use.CanDelete == ImageDeletion.Yes);
    }

    // The order of the records decides only when a definition is answered, never whether a version may be deleted.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task In_whatever_order_the_versions_arrive_each_is_answered_once_and_none_too_favorably(int seed)
    {
        UseWorld.PutGallery(_azure);
        foreach (var definition in new[] { "api", "db" })
        {
            for (var minor = 0; minor < 5; minor++)
                _azure.World.Put(UseWorld.Version(_azure, $"1.{minor}.0", 50 - minor, UseWorld.Gallery + "/images/" + definition));
        }

        await ReadAsync(_ => null, Query("gal_use"), new UseQuestion());
        var inOrder = _answers.ToDictionary(use => use.ResourceId, use => use.CanDelete, StringComparer.OrdinalIgnoreCase);
        Assert.Empty(_failures);
        _answers.Clear();
        await ReadAsync(body => body.Contains("tolower(id)", StringComparison.Ordinal) ? answer => Shuffled(answer, new Random(seed)) : null, Query("gal_use"), new UseQuestion());
        Assert.Equal(inOrder.Keys.Order(StringComparer.Ordinal), _answers.Select(use => use.ResourceId).Order(StringComparer.Ordinal));
        Assert.All(_answers.Where(use => use.CanDelete == ImageDeletion.Yes), use => Assert.Equal(ImageDeletion.Yes, inOrder[use.ResourceId]));
        Assert.NotEmpty(_failures);
        Assert.All(_failures, failure => Assert.Equal(ReadFailureReason.Paging, failure.Failure.Reason));
    }

    public static TheoryData<string> Summaries => new()
    {
        "whole", "refused", "cut off", "malformed",
    };

    [Theory]
    [MemberData(nameof(Summaries))]
    public async Task What_nothing_uses_does_not_depend_on_whether_the_service_summarizes(string kind)
    {
        UseWorld.PutGallery(_azure);
        UseWorld.Put(_azure, "Microsoft.Compute/virtualMachines/vm1", """{"storageProfile":{"imageReference":{"id":"{V}1.1.0"}}}""");
        UseWorld.Put(_azure, "Microsoft.Compute/virtualMachineScaleSets/set1", """{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{D}"}}}}""");
        UseWorld.Put(_azure, "Microsoft.VirtualMachineImages/imageTemplates/it1", """{"source":{"type":"SharedImageVersion","imageVersionId":"{V}1.2.0"},"distribute":[{"type":"SharedImage","galleryImageId":"{V}1.0.0"}]}""");
        var users = 0;
        await ReadAsync(body =>
        {
            if (!body.Contains("make_list", StringComparison.Ordinal))
            {
                users += body.Contains("creationData", StringComparison.Ordinal) && !body.Contains("type =~", StringComparison.Ordinal) ? 1 : 0;
                return null;
            }

            return kind switch
            {
                "refused" => _ => null,
                "cut off" => answer => Altered(answer, record => record["uses"]!.AsArray().RemoveAt(0)),
                "malformed" => answer => Altered(answer, record => record["uses"]!.AsArray()[0] = "web/versions/1.1.0"),
                _ => null,
            };
        }, Query("gal_use"), new UseQuestion { OnlyUnused = true });
        Assert.Equal("1.0.0", Assert.Single(_answers).Name);
        Assert.Equal((ImageDeletion.Yes, ImageUseKind.ImageTemplateTarget), (_answers[0].CanDelete, Assert.Single(_answers[0].UsedBy).Kind));
        Assert.Equal(kind == "whole" ? 0 : 1, users);
        Assert.Empty(_failures);
    }

    [Fact]
    public async Task Only_what_refers_to_the_requested_galleries_is_read()
    {
        UseWorld.PutGallery(_azure);
        var bodies = new List<string>();
        await ReadAsync(body =>
        {
            lock (bodies)
                bodies.Add(body);
            return false;
        }, Query("gal_use"));
        Assert.Equal(5, bodies.Count);
        Assert.Equal(3, bodies.Count(body => body.Contains("/galleries/gal_use/", StringComparison.Ordinal)));
    }

    private static JsonObject Shuffled(JsonObject answer, Random random)
    {
        var records = answer["data"]!.AsArray().Select(record => record!.DeepClone()).ToArray();
        random.Shuffle(records);
        answer["data"] = new JsonArray(records);
        return answer;
    }

    private static JsonObject Altered(JsonObject answer, Action<JsonObject> alter)
    {
        foreach (var record in answer["data"]!.AsArray())
            alter(record!.AsObject());
        return answer;
    }

    private static VersionQuery Query(string gallery, IEnumerable<string>? subscriptions = null) =>
        new([.. subscriptions ?? [ContosoWorld.Production]], NamePattern.Any, new NamePattern(null, name => gallery.EndsWith('*') ? name.StartsWith(gallery[..^1], StringComparison.Ordinal) : name == gallery), NamePattern.Any, NamePattern.Any);

    private Task ReadAsync(Func<string, bool> fails, VersionQuery query) => ReadAsync(AlteredQueries.Refusing(fails), query, new UseQuestion());

    private async Task ReadAsync(Func<string, Func<JsonObject, JsonObject?>?> alter, VersionQuery query, UseQuestion question)
    {
        using var transport = new AlteredQueries(new SimulatorTransport(_azure.Simulator, _azure.World.Access.Find(ContosoWorld.Client)!), alter);
        var reader = new ArmReader(transport, new ArmReaderSettings { FirstPause = TimeSpan.Zero });
        var scope = new UseScope();
        scope.Add(query);
        await SigEngine.Default.Use(reader, question, this, CancellationToken.None).ReadAsync(await SeenSubscriptions.ReadAsync(reader, CancellationToken.None), scope);
        Assert.Empty(_nothing);
    }

    Task IUseReceiver.AnswerAsync(IReadOnlyList<ImageUse> versions)
    {
        _answers.AddRange(versions);
        return Task.CompletedTask;
    }

    Task IUseReceiver.FailedAsync(string target, ReadFailure failure)
    {
        _failures.Add((target, failure));
        return Task.CompletedTask;
    }

    Task IUseReceiver.NothingAsync(string what)
    {
        _nothing.Add(what);
        return Task.CompletedTask;
    }
}
