using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Live;

public sealed class VersionFinderTests
{
    private const string Subscription = "/subscriptions/s1";
    private const string Gallery = Subscription + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal";
    private const string Other = Subscription + "/resourceGroups/rg2/providers/Microsoft.Compute/galleries/other";

    private static readonly NamePattern Any = NamePattern.Any;

    private readonly RecordingReceiver _receiver = new();

    [Fact]
    public async Task A_specified_version_is_not_searched_for()
    {
        var transport = World();
        await Find(transport, Query("rg", "gal", "web", "1.0.0"));
        Assert.Equal([Gallery + "/images/web/versions/1.0.0"], _receiver.Versions);
        Assert.Empty(transport.Requests);
    }

    [Fact]
    public async Task The_versions_of_a_definition_come_from_its_list()
    {
        await Find(World(), Query("rg", "gal", "web", null));
        Assert.Equal(["1.0.0", "1.1.0"], _receiver.Names);
    }

    [Fact]
    public async Task Wildcards_select_at_each_level()
    {
        await Find(World(), Query("rg", "gal", "w*", "1.1*"));
        Assert.Equal(["1.1.0"], _receiver.Names);
        Assert.Empty(_receiver.Failures);
    }

    [Fact]
    public async Task A_gallery_is_found_in_the_subscription_by_its_name()
    {
        var transport = World();
        await Find(transport, Query(null, "gal", "web", null));
        Assert.Equal(["1.0.0", "1.1.0"], _receiver.Names);
        Assert.DoesNotContain(transport.Requests, path => path.Contains("other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gallery_that_no_list_contains_is_reported()
    {
        await Find(World(), Query(null, "missing", null, null));
        var (target, failure) = Assert.Single(_receiver.Failures);
        Assert.Equal(("missing", ReadFailureReason.NotFound), (target, failure.Reason));
        Assert.Contains("s1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_specified_definition_must_exist_but_one_that_matches_a_pattern_need_not()
    {
        await Find(World(), Query("rg", "gal", "nowhere", null));
        Assert.Equal(Gallery + "/images/nowhere", Assert.Single(_receiver.Failures).Target);
        var again = new RecordingReceiver();
        await new VersionFinder(Reader(World()), again, CancellationToken.None).FindAsync(Query(null, "gal", "nowhere", null));
        Assert.Empty(again.Failures);
    }

    [Fact]
    public async Task A_definition_without_versions_is_reported()
    {
        await Find(World(), Query("rg", "gal", null, null));
        Assert.Equal([Gallery + "/images/empty"], _receiver.Empty);
    }

    [Fact]
    public async Task The_last_version_reports_that_all_are_excluded_from_latest()
    {
        await Find(World(), Query("rg", "gal", null, null));
        Assert.Equal([Gallery + "/images/old/versions/0.2.0"], _receiver.News);
        Assert.Equal(["0.1.0", "0.2.0", "1.0.0", "1.1.0"], _receiver.Names.Order());
    }

    [Theory]
    [InlineData(Gallery + "/images/web/versions/9.9.9", 1)]
    [InlineData(Gallery + "/images/web", 2)]
    [InlineData(Gallery + "/images/web/versions", 2)]
    [InlineData(Gallery, 4)]
    public async Task An_id_includes_everything_under_it(string id, int count)
    {
        Assert.True(ResourceId.TryParse(id, out var parsed));
        await new VersionFinder(Reader(World()), _receiver, CancellationToken.None).FindAsync(parsed);
        Assert.Equal(count, _receiver.Versions.Count);
    }

    [Fact]
    public async Task Whole_subscriptions_are_searched_with_Resource_Graph()
    {
        var transport = World(graph: true);
        await Find(transport, Query(null, null, null, null));
        Assert.Equal(["0.1.0", "0.2.0", "1.0.0", "1.1.0"], _receiver.Names.Order());
        Assert.Equal([Gallery + "/images/empty"], _receiver.Empty);
        Assert.Equal([Gallery + "/images/old/versions/0.2.0"], _receiver.News);
        Assert.Equal(2, transport.Requests.Count);
    }

    [Fact]
    public async Task If_Resource_Graph_is_not_available_lists_are_read()
    {
        await Find(World(graph: false), Query(null, null, null, null));
        Assert.Equal(["0.1.0", "0.2.0", "1.0.0", "1.1.0"], _receiver.Names.Order());
    }

    [Fact]
    public async Task A_subscription_without_access_is_reported_and_the_others_are_searched()
    {
        await Find(World(graph: true), new VersionQuery(["s1", "s2"], Any, Any, Any, Any));
        Assert.Equal("/subscriptions/s2", Assert.Single(_receiver.Failures).Target);
        Assert.Equal(4, _receiver.Versions.Count);
    }

    [Fact]
    public async Task A_gallery_that_cannot_be_listed_is_reported()
    {
        await Find(World(), Query("rg2", "other", null, null));
        var (target, failure) = Assert.Single(_receiver.Failures);
        Assert.Equal((Other, ReadFailureReason.Forbidden), (target, failure.Reason));
    }

    [Fact]
    public async Task An_item_that_is_not_in_its_parent_is_reported_and_not_read()
    {
        var transport = World()
            .With(Subscription + "/providers/Microsoft.Compute/galleries", List(Item(Gallery), Item(Gallery + "/images/web")))
            .With(Gallery + "/images", List(Item(Other + "/images/web"), Item(Gallery + "/applications/app"), Item(Gallery + "/images/web")))
            .With(Gallery + "/images/web/versions", List(Item(Gallery + "/images/old/versions/0.1.0"), Item(Gallery + "/images/web"), Version("web", "1.0.0", false)));
        await Find(transport, Query(null, "gal", null, null));
        Assert.Equal(["1.0.0"], _receiver.Names);
        Assert.Equal([(Gallery + "/images/web", 2), (Gallery, 2), (Subscription, 1)], _receiver.Failures.Select(failure => (failure.Target, int.Parse(failure.Failure.Message[^2..^1], System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("web\n-x", "1.0.0", "U+000A at position 4")]
    [InlineData("web", "1.0\0", "U+0000 at position 4")]
    public async Task Names_that_form_no_id_are_reported_and_not_read(string definition, string version, string words)
    {
        var transport = World();
        await Find(transport, Query("rg", "gal", definition, version));
        Assert.Empty(_receiver.Versions);
        Assert.Empty(transport.Requests);
        var (target, failure) = Assert.Single(_receiver.Failures);
        Assert.DoesNotContain(target, char.IsControl);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_without_an_id_is_reported_and_the_others_are_found()
    {
        var list = $$"""{"value":[{"name":"1.0.0"},{{Version("web", "1.1.0", false)}}]}""";
        var transport = new ScriptedTransport(_ => new ArmResponse(200, list));
        await Find(transport, Query("rg", "gal", "web", null));
        Assert.Equal(["1.1.0"], _receiver.Names);
        Assert.Equal(Gallery + "/images/web", Assert.Single(_receiver.Failures).Target);
    }

    private Task Find(IArmTransport transport, VersionQuery query) => new VersionFinder(Reader(transport), _receiver, CancellationToken.None).FindAsync(query);

    private static ArmReader Reader(IArmTransport transport) => new(transport, new ArmReaderSettings { Clock = new VirtualClock() });

    private static VersionQuery Query(string? group, string? gallery, string? definition, string? version) =>
        new(["s1"], Pattern(group), Pattern(gallery), Pattern(definition), Pattern(version));

    private static NamePattern Pattern(string? text) => text switch
    {
        null => Any,
        _ when text.EndsWith('*') => new(null, name => name.StartsWith(text[..^1], StringComparison.OrdinalIgnoreCase)),
        _ => new(text, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)),
    };

    private static StubTransport World(bool graph = false)
    {
        var transport = new StubTransport()
            .With(Subscription, """{"subscriptionId":"s1"}""")
            .With("/subscriptions/s2", """{"error":{"code":"AuthorizationFailed"}}""", 403)
            .With(Subscription + "/providers/Microsoft.Compute/galleries", List(Item(Gallery), Item(Other)))
            .With(Gallery + "/images", List(Item(Gallery + "/images/empty"), Item(Gallery + "/images/old"), Item(Gallery + "/images/web")))
            .With(Gallery + "/images/empty/versions", List())
            .With(Gallery + "/images/old/versions", List(Version("old", "0.1.0", true), Version("old", "0.2.0", true)))
            .With(Gallery + "/images/web/versions", List(Version("web", "1.0.0", true), Version("web", "1.1.0", false)))
            .With(Other + "/images", """{"error":{"code":"AuthorizationFailed"}}""", 403);
        return graph
            ? transport.With("/providers/Microsoft.ResourceGraph/resources", $$"""
                {"totalRecords":7,"resultTruncated":"false","data":[{{string.Join(',',
                    Item(Gallery + "/images/empty"), Item(Gallery + "/images/old"), Version("old", "0.1.0", true), Version("old", "0.2.0", true),
                    Item(Gallery + "/images/web"), Version("web", "1.0.0", true), Version("web", "1.1.0", false))}}]}
                """)
            : transport.With("/providers/Microsoft.ResourceGraph/resources", """{"error":{"code":"Forbidden"}}""", 403);
    }

    private static string List(params string[] items) => $$"""{"value":[{{string.Join(',', items)}}]}""";

    private static string Item(string id) => $$"""{"id":"{{id}}"}""";

    private static string Version(string definition, string name, bool excluded) =>
$$"""
        {"id":"{{Gallery}}/images/{{definition}}/versions/{{name}}",
         "properties":{ "publishingProfile":{"excludeFromLatest":{{(excluded ? "true" : "false")}},"targetRegions":[{"name":"West Europe"}]} } }
        """;

    private sealed class RecordingReceiver : IVersionReceiver
    {
        private readonly Lock _lock = new();

        public List<string> Versions { get; } = [];

        public List<string> News { get; } = [];

        public List<string> Empty { get; } = [];

        public List<(string Target, ReadFailure Failure)> Failures { get; } = [];

        public IEnumerable<string> Names => Versions.Select(id => id[(id.LastIndexOf('/') + 1)..]);

        public Task FoundAsync(FoundVersion version)
        {
            lock (_lock)
            {
                Versions.Add(version.Id);
                if (version.AllExcludedFromLatest)
                    News.Add(version.Id);
            }

            return Task.CompletedTask;
        }

        public Task PageTakenAsync() => Task.CompletedTask;

        public Task EmptyAsync(string definitionId)
        {
            lock (_lock)
                Empty.Add(definitionId);
            return Task.CompletedTask;
        }

        public Task FailedAsync(string target, ReadFailure failure)
        {
            lock (_lock)
                Failures.Add((target, failure));
            return Task.CompletedTask;
        }
    }
}
