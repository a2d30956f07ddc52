using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;

namespace SigTroubleshoot.Unit.Live;

public sealed class VersionFeedTests
{
    [Fact]
    public async Task Each_version_is_returned_once_and_no_more_are_read_in_parallel_than_allowed()
    {
        var transport = new SlowTransport();
        var answers = new List<string>();
        var feed = new VersionFeed(new ArmReader(transport), 5, (version, reading) =>
        {
            Assert.Null(reading.Failure);
            lock (answers)
                answers.Add(version.Id);
            return Task.CompletedTask;
        }, CancellationToken.None);
        string[] ids = [.. Enumerable.Range(0, 300).Select(i => $"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.{i}")];
        foreach (var id in ids)
            await feed.AddAsync(new FoundVersion(id));
        await feed.CompleteAsync();
        Assert.Equal(ids.Order(), answers.Order());
        Assert.InRange(transport.MostAtOnce, 2, 5);
    }

    [Fact]
    public async Task The_gallery_is_read_once_and_only_for_versions_with_a_customer_managed_key()
    {
        const string gallery = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal";
        using var transport = new StubTransport().With(gallery, """{"properties":{"sharingProfile":{"permissions":"Community"}}}""");
        foreach (var (name, encryption) in new[] { ("1.0.0", "{}"), ("1.0.1", """{"osDiskImage":{"diskEncryptionSetId":"des"}}"""), ("1.0.2", """{"osDiskImage":{"diskEncryptionSetId":"des"}}""") })
            transport.With($"{gallery}/images/i/versions/{name}", $$$"""{"id":"{{{gallery}}}/images/i/versions/{{{name}}}","properties":{"publishingProfile":{"targetRegions":[{"name":"westeurope","encryption":{{{encryption}}} }]} } }""");
        var permissions = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var feed = new VersionFeed(new ArmReader(transport), 1, (version, reading) =>
        {
            permissions[version.Id[^1..]] = reading.Value!.SharingPermission;
            return Task.CompletedTask;
        }, CancellationToken.None);
        for (var i = 0; i < 3; i++)
            await feed.AddAsync(new FoundVersion($"{gallery}/images/i/versions/1.0.{i}"));
        await feed.CompleteAsync();
        Assert.Equal([null, "Community", "Community"], permissions.Values);
        Assert.Single(transport.Requests, path => path.StartsWith(gallery + "?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Adding_waits_while_the_queue_is_full()
    {
        var taken = new TaskCompletionSource();
        var feed = new VersionFeed(new ArmReader(new SlowTransport()), 2, (_, _) => taken.Task, CancellationToken.None);
        for (var i = 0; i < 8; i++)
            await feed.AddAsync(new FoundVersion($"/subscriptions/s/{i}"));
        var ninth = feed.AddAsync(new FoundVersion("/subscriptions/s/9"));
        Assert.False(ninth.IsCompleted);
        Assert.False(feed.FirstAnswer.IsCompleted);
        taken.SetResult();
        await ninth;
        await feed.FirstAnswer;
        await feed.CompleteAsync();
    }

    [Fact]
    public async Task The_exception_of_a_result_is_thrown_at_the_end()
    {
        var feed = new VersionFeed(new ArmReader(new SlowTransport()), 2, (_, _) => throw new InvalidOperationException("bad"), CancellationToken.None);
        await feed.AddAsync(new FoundVersion("/subscriptions/s/1"));
        Assert.Equal("bad", (await Assert.ThrowsAsync<InvalidOperationException>(feed.CompleteAsync)).Message);
    }

    [Fact]
    public async Task Canceling_ends_it()
    {
        using var cancellation = new CancellationTokenSource();
        var feed = new VersionFeed(new ArmReader(new SlowTransport()), 1, (_, _) => Task.Delay(Timeout.Infinite, cancellation.Token), cancellation.Token);
        await feed.AddAsync(new FoundVersion("/subscriptions/s/1"));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(feed.CompleteAsync);
    }

    private sealed class SlowTransport : IArmTransport
    {
        private int _now;
        private int _most;

        public int MostAtOnce => _most;

        public int MaxConcurrency => 64;

        public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            var now = Interlocked.Increment(ref _now);
            InterlockedMax(now);
            await Task.Delay(1, cancellation);
            Interlocked.Decrement(ref _now);
            return new ArmResponse(200, $$"""{"id":"{{request.Path.Split('?')[0]}}"}""");
        }

        public void Dispose()
        {
        }

        private void InterlockedMax(int value)
        {
            for (var most = _most; value > most; most = _most)
                Interlocked.CompareExchange(ref _most, value, most);
        }
    }
}
