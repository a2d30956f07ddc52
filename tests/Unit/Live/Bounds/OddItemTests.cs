using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Nothing is concluded from a list whose items are not what was requested: neither that something is missing nor that it is allowed.</summary>
public sealed class OddItemTests
{
    private const string Gallery = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal";

    /// <summary>Each list, and an item that it really has.</summary>
    public static TheoryData<string, string> Lists { get; } = new()
    {
        { ArmPath.Permissions(Gallery), """{"actions":[]}""" },
        { ArmPath.Permissions("/subscriptions/s"), """{"dataActions":["*"]}""" },
        { ArmPath.Skus("s", "westus"), """{"name":"Standard_D4s_v5","resourceType":"virtualMachines"}""" },
        { ArmPath.Usages("s", "westus"), """{"name":{"value":"cores"},"limit":-1,"currentValue":0}""" },
        { ArmPath.Locations("s"), """{"name":"westus"}""" },
        { ArmPath.Subscriptions, """{"subscriptionId":"s"}""" },
        { ArmPath.Galleries("s"), $$"""{"id":"{{Gallery}}"}""" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_with_odd_items_is_not_complete(string path, string good)
    {
        foreach (var odd in new[] { "null", "5", "\"x\"", "[1]", "[[]]", "{}", """{"a":1}""", """{"actions":"*","name":5,"id":5,"subscriptionId":null}""" })
        {
            var (count, failure) = await ListAsync(path, $"{good},{odd}");
            Assert.Equal((1, ReadFailureReason.Paging), (count, failure?.Reason));
            Assert.EndsWith("without the requested data: 1.", failure!.Message, StringComparison.Ordinal);
        }

        Assert.Equal((1, null), await ListAsync(path, good));
        Assert.Equal((0, null), await ListAsync(path, ""));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"actions":"*"}""")]
    [InlineData("""{"error":{"code":"x"}}""")]
    public async Task A_permission_that_cannot_be_read_is_neither_held_nor_missing(string entry)
    {
        var view = new AzureView(Reader(new ScriptedTransport(_ => new ArmResponse(200, $$"""{"value":[{{entry}}]}"""))), null);
        Assert.True(ResourceId.TryParse(Gallery, out var scope));
        foreach (var result in await SigEngine.Default.Access(view, null).OfScopeAsync(scope, Enum.GetValues<GalleryOperation>(), CancellationToken.None))
        {
            Assert.Equal((FindingOutcome.NotEvaluated, "", ""), (result.Outcome, result.Role, result.Command));
            Assert.NotEmpty(result.Reason);
        }

        Assert.Null((await PermissionSet.ReadAsync(view, Gallery, CancellationToken.None)).Permissions);
    }

    [Fact]
    public async Task All_permissions_are_requested_at_once_so_that_a_slow_service_is_waited_for_only_once()
    {
        using var transport = new WaitingTransport(new ArmResponse(200, """{"value":[]}"""));
        var view = new AzureView(Reader(transport), null);
        Assert.True(ResourceId.TryParse(Gallery + "/images/i", out var scope));
        var results = SigEngine.Default.Access(view, null).OfScopeAsync(scope, Enum.GetValues<GalleryOperation>(), CancellationToken.None);

        var before = transport.Count;
        transport.Answer.SetResult();
        Assert.Equal(13, (await results).Count);
        Assert.InRange(before, 2, 3);
    }

    private static async Task<(int Count, ReadFailure? Failure)> ListAsync(string path, string items)
    {
        var count = 0;
        var failure = await Reader(new ScriptedTransport(_ => new ArmResponse(200, $$"""{"value":[{{items}}]}"""))).ListAsync(path, page =>
        {
            count += page.Count;
            return Task.CompletedTask;
        }, CancellationToken.None);
        return (count, failure);
    }

    private static ArmReader Reader(IArmTransport transport) => new(transport, new ArmReaderSettings { Clock = new VirtualClock() });

    /// <summary>Answers nothing until it is told to.</summary>
    private sealed class WaitingTransport(ArmResponse response) : IArmTransport
    {
        public TaskCompletionSource Answer { get; } = new();

        public int Count { get; private set; }

        public int MaxConcurrency => 16;

        public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            Count++;
            await Answer.Task.WaitAsync(cancellation);
            return response;
        }

        public void Dispose()
        {
        }
    }
}
