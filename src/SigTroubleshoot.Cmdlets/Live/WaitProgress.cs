using System.Management.Automation;
using SigTroubleshoot.Health;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Shows a progress bar for the whole replication and one for each region.</summary>
internal sealed class WaitProgress
{
    private const int WholeId = 0;

    private readonly Cmdlet _cmdlet;
    private readonly List<string> _regions = [];

    /// <param name="cmdlet">Shows the bars.</param>
    public WaitProgress(Cmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>Updates the bars.</summary>
    /// <param name="watches">The versions that are waited for.</param>
    /// <param name="left">The time until the timeout.</param>
    public void Show(IReadOnlyCollection<ReplicationWatch> watches, TimeSpan left)
    {
        var regions = watches.SelectMany(watch => watch.Regions).ToLookup(region => region.Region, StringComparer.Ordinal);
        var over = watches.Count(watch => watch.IsOver);
        _cmdlet.WriteProgress(new ProgressRecord(WholeId, Messages.WaitingForReplication, Messages.FormatWaitingStatus(done: over, total: watches.Count, time: Hours(left)))
        {
            PercentComplete = Percent(regions.SelectMany(region => region)),
            SecondsRemaining = SecondsLeft(regions.SelectMany(region => region)),
        });
        foreach (var region in regions)
        {
            if (!_regions.Contains(region.Key))
                _regions.Add(region.Key);
            _cmdlet.WriteProgress(new ProgressRecord(_regions.IndexOf(region.Key) + 1, region.Key, StatesOf(region))
            {
                ParentActivityId = WholeId,
                PercentComplete = Percent(region),
                SecondsRemaining = SecondsLeft(region),
            });
        }
    }

    /// <summary>Removes the bars.</summary>
    public void Clear()
    {
        if (_cmdlet.Stopping)
            return;
        for (var id = _regions.Count; id >= WholeId; id--)
            _cmdlet.WriteProgress(new ProgressRecord(id, Messages.WaitingForReplication, " ") { RecordType = ProgressRecordType.Completed });
    }

    // One version: "Replicating". Several: "3 Completed, 1 Replicating".
    private static string StatesOf(IEnumerable<RegionReplication> region)
    {
        var states = region.GroupBy(item => item.State, StringComparer.OrdinalIgnoreCase).Select(state => (state.Key, Count: state.Count())).ToList();
        return states.Count == 1 && states[0].Count == 1 ? states[0].Key : string.Join(CommonTexts.ListSeparator, states.Select(state => $"{state.Count} {state.Key}"));
    }

    private static int Percent(IEnumerable<RegionReplication> regions) =>
        (int)regions.Select(region => region.Done).DefaultIfEmpty(0).Average();

    // The slowest region decides; -1 means unknown.
    private static int SecondsLeft(IEnumerable<RegionReplication> regions)
    {
        var open = regions.Where(region => !region.Is("Completed")).ToList();
        return open.Count == 0 || open.Any(region => region.TimeLeft is null) ? -1 : (int)Math.Min(open.Max(region => region.TimeLeft!.Value.TotalSeconds), int.MaxValue);
    }

    private static string Hours(TimeSpan time) => time < TimeSpan.Zero ? "0:00:00" : $"{(int)time.TotalHours}:{time:mm\\:ss}";
}
