using System.Management.Automation;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>
/// Shows that Azure is being read, how many versions have been read, and that a request waits to be retried. Quick reads
/// show nothing. Use only on the pipeline's thread.
/// </summary>
internal sealed class ReadingProgress
{
    // Different from the IDs of a cmdlet's own bars.
    private const int Id = 100;

    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(500);
    private const int LongestName = 60;

    private static readonly TimeSpan LongRead = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(2);

    private readonly Cmdlet _cmdlet;
    private readonly LiveClock _clock;
    private TimeSpan _shownAt;
    private TimeSpan _pausedUntil;
    private int _count;
    private bool _isShown;

    /// <param name="cmdlet">Shows the progress.</param>
    /// <param name="clock">The clock.</param>
    public ReadingProgress(Cmdlet cmdlet, LiveClock clock)
    {
        _cmdlet = cmdlet;
        _clock = clock;
        _shownAt = clock.Elapsed;
    }

    /// <summary>The read that has taken longest; null if nothing is read.</summary>
    public Func<AwaitedRead?>? Awaited { get; set; }

    /// <summary>Whether only long pauses are shown, for a cmdlet with its own bars.</summary>
    public bool ShowsPausesOnly { get; set; }

    /// <summary>Counts one more version as read.</summary>
    public void Count()
    {
        _count++;
        if (_clock.Elapsed - _shownAt >= ShowEvery)
            Show();
    }

    /// <summary>Shows that a request waits to be retried.</summary>
    public void Pause(TimeSpan length)
    {
        if (length < LongPause || _clock.Elapsed + length <= _pausedUntil)
            return;
        _pausedUntil = _clock.Elapsed + length;
        Show();
    }

    /// <summary>Updates the bar after a while without events.</summary>
    public void Refresh()
    {
        if (ShowsPausesOnly && SecondsLeft == 0)
            Clear();
        else
            Show();
    }

    /// <summary>Removes the bar.</summary>
    public void Clear()
    {
        // A stopped pipeline accepts no more records; the engine removes the bar itself.
        if (_isShown && !_cmdlet.Stopping)
            _cmdlet.WriteProgress(Record(ProgressRecordType.Completed));
        _isShown = false;
    }

    private int SecondsLeft => (int)Math.Ceiling(Math.Max(0, (_pausedUntil - _clock.Elapsed).TotalSeconds));

    private string Status
    {
        get
        {
            var status = _count > 0 ? Messages.FormatReadSoFar(_count) : Messages.WaitingForAzure;
            if (SecondsLeft > 0)
                return Messages.FormatNextTry(status: status, seconds: SecondsLeft);
            return Awaited?.Invoke() is { } read && read.Time >= LongRead
                ? Messages.FormatAwaiting(status: status, seconds: (int)read.Time.TotalSeconds, resource: NameOf(read.Path))
                : status;
        }
    }

    /// <summary>The end of an address, which names what is read.</summary>
    private static string NameOf(string path)
    {
        var name = Uri.UnescapeDataString(path.Split('?')[0]);
        var clean = new string([.. name.Where(character => !char.IsControl(character))]);
        return clean.Length <= LongestName ? clean : "…" + clean.Substring(clean.Length - LongestName);
    }

    private void Show()
    {
        _shownAt = _clock.Elapsed;
        _isShown = true;
        _cmdlet.WriteProgress(Record(ProgressRecordType.Processing));
    }

    private ProgressRecord Record(ProgressRecordType type) => new(Id, Messages.ReadingAzure, Status) { RecordType = type };
}
