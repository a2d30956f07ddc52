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

    private static VersionQuery Query(string gallery, IEnumerable<string>? subscriptions = null) =>
        new([.. subscriptions ?? [ContosoWorld.Production]], NamePattern.Any, new NamePattern(null, name => gallery.EndsWith('*') ? name.StartsWith(gallery[..^1], StringComparison.Ordinal) : name == gallery), NamePattern.Any, NamePattern.Any);

    private async Task ReadAsync(Func<string, bool> fails, VersionQuery query)
    {
        using var transport = new FailingQueries(new SimulatorTransport(_azure.Simulator, _azure.World.Access.Find(ContosoWorld.Client)!), fails);
        var reader = new ArmReader(transport, new ArmReaderSettings { FirstPause = TimeSpan.Zero });
        var scope = new UseScope();
        scope.Add(query);
        await SigEngine.Default.Use(reader, null, this, CancellationToken.None).ReadAsync(await SeenSubscriptions.ReadAsync(reader, CancellationToken.None), scope);
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

    private sealed class FailingQueries(SimulatorTransport inner, Func<string, bool> fails) : IArmTransport
    {
        public int MaxConcurrency => inner.MaxConcurrency;

        public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation) =>
            request.Body is { } body && fails(body)
                ? Task.FromResult(new ArmResponse(403, """{"error":{"code":"AuthorizationFailed","message":"No."}}""", []))
                : inner.SendAsync(request, cancellation);

        public void Dispose() => inner.Dispose();
    }
}
