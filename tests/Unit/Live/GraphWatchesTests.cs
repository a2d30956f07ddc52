using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Live;

/// <summary>When a definition is complete, while the records of a query arrive in order.</summary>
public sealed class GraphWatchesTests
{
    private readonly List<string> _events = [];

    [Theory]
    // A definition, and versions with their numbers.
    [InlineData("a b a1 a2 b1", true, "a1 a2 a. b1 b.")]
    [InlineData("a b a1 A2 b1", true, "a1 a2 a. b1 b.")]
    [InlineData("a1 b1 c", true, "a1 a. b1 b. c.")]
    [InlineData("a b c", true, "a. b. c.")]
    [InlineData("a b a1 b1", false, "a1 a. b1 b?")]
    [InlineData("", true, "")]
    public async Task A_definition_ends_when_the_versions_of_the_next_begin(string records, bool isWhole, string expected)
    {
        Assert.Null(await RunAsync(records, isWhole));
        Assert.Equal(expected, string.Join(' ', _events));
    }

    [Fact]
    public async Task Versions_that_come_back_later_are_reported_and_the_definition_is_not_completed_twice()
    {
        Assert.Equal("a", await RunAsync("a1 b1 a2 b2", isWhole: true));
        Assert.Equal("a1 a. b1 b.", string.Join(' ', _events));
    }

    private async Task<string?> RunAsync(string records, bool isWhole)
    {
        var watches = new GraphWatches(id => new Recorder(id, _events));
        foreach (var record in records.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var definition = record[..1];
            if (record.Length == 1)
                watches.Add(definition);
            else if (await watches.OfVersionAsync(definition) is { } watch)
                await watch.TakeAsync(new ImageVersion { Name = record[1..] }, isWanted: true);
        }

        await watches.EndAsync(isWhole);
        return watches.OutOfOrder;
    }

    private sealed class Recorder(string id, List<string> events) : IDefinitionWatch
    {
        public Task TakeAsync(ImageVersion version, bool isWanted) => Note(version.Name!);

        public Task EndAsync(bool isWhole) => Note(isWhole ? "." : "?");

        private Task Note(string what)
        {
            events.Add(id + what);
            return Task.CompletedTask;
        }
    }
}
