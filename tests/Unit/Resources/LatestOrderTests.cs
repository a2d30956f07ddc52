using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Resources;

/// <summary>Which version is the latest. Each is written as its number, with an x if it is excluded from latest, and with a d if it is soft-deleted.</summary>
public sealed class LatestOrderTests
{
    [Theory]
    [InlineData("1.2.0 1.10.0 1.9.0", "1.10.0")]
    [InlineData("1.2.0 1.10.0x 1.9.0", "1.9.0")]
    [InlineData("1.2.0 1.10.0d 1.9.0x", "1.2.0")]
    // If none counts, it is the highest.
    [InlineData("1.2.0x 1.10.0x", "1.10.0")]
    [InlineData("v1 latest 1.0", null)]
    [InlineData("v9 0.0.1", "0.0.1")]
    [InlineData("", null)]
    public async Task Everybody_finds_the_same_one(string versions, string? expected)
    {
        var all = versions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Version).ToList();
        Assert.Equal(expected, LatestOrder.First(all)?.Name);
        Assert.Equal(expected, LatestOrder.First(Enumerable.Reverse(all))?.Name);
        // A search sees one version after the other.
        var receiver = new Receiver();
        var watch = new LatestWatch("/d", receiver, onlyLatest: true);
        foreach (var version in all)
            await watch.TakeAsync(version, isWanted: true);
        await watch.EndAsync(isWhole: true);
        Assert.Equal(expected, receiver.Found?.Split('/')[^1]);
        Assert.Equal(all.Count > 0 && !all.Any(LatestOrder.Counts) && expected is not null, receiver.AllExcluded);
    }

    [Fact]
    public void A_region_that_includes_the_version_makes_it_count() => Assert.True(LatestOrder.Counts(new ImageVersion
    {
        ExcludeFromLatest = true,
        TargetRegions = [new TargetRegion { Name = "westeurope" }, new TargetRegion { Name = "northeurope", ExcludeFromLatest = false }],
    }));

    private static ImageVersion Version(string text) => new()
    {
        Name = text.TrimEnd('x', 'd'),
        ExcludeFromLatest = text.EndsWith('x'),
        ImageState = text.EndsWith('d') ? "SoftDeleted" : null,
    };

    private sealed class Receiver : IVersionReceiver
    {
        public string? Found { get; private set; }

        public bool AllExcluded { get; private set; }

        public Task FoundAsync(FoundVersion version)
        {
            (Found, AllExcluded) = (version.Id, version.AllExcludedFromLatest);
            return Task.CompletedTask;
        }

        public Task PageTakenAsync() => Task.CompletedTask;

        public Task EmptyAsync(string definitionId) => Task.CompletedTask;

        public Task FailedAsync(string target, ReadFailure failure) => Task.CompletedTask;
    }
}
