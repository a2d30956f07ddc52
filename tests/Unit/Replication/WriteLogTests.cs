using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Health.History;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Unit.Failures;
using static SigTroubleshoot.Unit.Failures.ActivitySamples;

namespace SigTroubleshoot.Unit.Replication;

/// <summary>What the events of an activity log say about the writes of a version, in whatever order they arrive.</summary>
public sealed class WriteLogTests
{
    private const string Web = Definitions + "web/versions/";
    private const string Definitions = Group + "/providers/Microsoft.Compute/galleries/gal_contoso/images/";

    public static TheoryData<string, bool, int?, int?, ActivityEntry[]> Cases => new()
    {
        { "nothing", false, null, null, [] },
        { "one write that ended", false, 0, null, [.. Write("1.0.0", 0, 30)] },
        { "the last of two writes", false, 100, null, [.. Write("1.0.0", 0, 30), .. Write("1.0.0", 100, 5)] },
        { "a write in progress", true, 100, null, [.. Write("1.0.0", 0, 30), .. Write("1.0.0", 100, null)] },
        // The log is late: the write in progress is not in it.
        { "a write that is not in the log yet", true, null, null, [.. Write("1.0.0", 0, 30)] },
        { "a refused write changed nothing", false, 0, null, [.. Write("1.0.0", 0, 30), .. Refused("1.0.0", 100)] },
        { "a write that was accepted and failed may have added the region", false, 100, null, [.. Write("1.0.0", 0, 30), .. Write("1.0.0", 100, 60, "Failed")] },
        { "only refused writes", false, null, null, [.. Refused("1.0.0", 100)] },
        { "only an end", false, 30, null, [Entry("1.0.0", 30, "Succeeded")] },
        { "a request that the client repeated", false, 20, null, [.. Write("1.0.0", 0, 30), Entry("1.0.0", 20, "Started", "1.0.0@0")] },
        { "other versions took 20, 40, and 50 minutes", true, 100, 40, [.. Write("0.1.0", 0, 20), .. Write("0.2.0", 0, 40), .. Write("0.3.0", 0, 50), .. Write("1.0.0", 100, null)] },
        { "the longest write of a version counts", false, 0, 40, [.. Write("1.0.0", 0, 30), .. Write("0.2.0", 0, 40), .. Write("0.2.0", 100, 2)] },
        { "writes without replication do not count", false, 0, null, [.. Write("1.0.0", 0, 30), .. Write("0.2.0", 0, 0)] },
        { "failed writes do not count", false, 0, null, [.. Write("1.0.0", 0, 30), .. Write("0.2.0", 0, 40, "Failed")] },
        { "other definitions do not count", false, 0, null, [.. Write("1.0.0", 0, 30), .. Write("../../other/versions/0.2.0", 0, 40)] },
        { "letter case", false, 0, null, [.. Write("1.0.0", 0, 30).Select(entry => entry with { Operation = entry.Operation.ToUpperInvariant(), ResourceId = entry.ResourceId.ToUpperInvariant() })] },
        { "other operations", false, null, null, [.. Write("1.0.0", 0, 30).Select(entry => entry with { Operation = "Microsoft.Compute/galleries/images/versions/delete" })] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Events_are_joined(string name, bool isChanging, int? lastWrite, int? usual, ActivityEntry[] entries)
    {
        Assert.NotEmpty(name);
        var expected = (lastWrite is { } minute ? Noon.AddMinutes(minute) : (DateTimeOffset?)null, usual is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null);
        Assert.Equal(expected, Read(entries, isChanging));
        Assert.Equal(expected, Read(entries.Reverse(), isChanging));
    }

    private static (DateTimeOffset? LastWrite, TimeSpan? Usual) Read(IEnumerable<ActivityEntry> entries, bool isChanging)
    {
        var log = new WriteLog();
        foreach (var entry in entries)
            log.Add(ActivitySamples.Read(entry));
        Assert.True(ResourceId.TryParse(Web + "1.0.0", out var id));
        var history = log.Of(id, isChanging);
        return (history.LastWrite, history.UsualTime);
    }

    private static IEnumerable<ActivityEntry> Write(string version, int minute, int? length, string end = "Succeeded")
    {
        var correlation = $"{version}@{minute}";
        yield return Entry(version, minute, "Started", correlation);
        yield return Entry(version, minute, "Accepted", correlation);
        if (length is { } minutes)
            yield return Entry(version, minute + minutes, end, correlation);
    }

    private static IEnumerable<ActivityEntry> Refused(string version, int minute) => [Entry(version, minute, "Started", "refused"), Entry(version, minute, "Failed", "refused")];

    private static ActivityEntry Entry(string version, int minute, string status, string correlation = "c") =>
        new(Noon.AddMinutes(minute), VersionWrite, version.StartsWith("..", StringComparison.Ordinal) ? Definitions + version[6..] : Web + version, status, correlation);
}
