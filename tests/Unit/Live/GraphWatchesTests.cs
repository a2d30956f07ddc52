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
        Assert.Equal("", await RunAsync(records, isWhole));
        Assert.Equal(expected, string.Join(' ', _events));
    }

    [Theory]
    [InlineData("a1 b1 a2", "a", "a1 a. b1 b.")]
    [InlineData("a1 b1 a2 b2 c1", "a b", "a1 a. b1 b. c1 c.")]
    [InlineData("a1 A2 b1 A3 a4", "A", "a1 a2 a. b1 b.")]
    public async Task Versions_that_come_back_later_are_reported_for_each_definition_which_is_not_completed_twice(string records, string torn, string events)
    {
        Assert.Equal(torn, await RunAsync(records, isWhole: true));
        Assert.Equal(events, string.Join(' ', _events));
    }

    private async Task<string> RunAsync(string records, bool isWhole)
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
        return string.Join(' ', watches.OutOfOrder);
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
