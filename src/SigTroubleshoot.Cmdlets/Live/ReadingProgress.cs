using System.Management.Automation;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>
/// Shows that Azure is being read, how many versions have been, and that a request waits before it is tried again. What
/// is read at once shows nothing. Used on the pipeline's thread.
/// </summary>
internal sealed class ReadingProgress
{
    // Apart from the bars of a cmdlet's own.
    private const int Id = 100;

    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(2);

    private readonly Cmdlet _cmdlet;
    private readonly LiveClock _clock;
    private TimeSpan _shownAt;
    private TimeSpan _pausedUntil;
    private int _count;
    private bool _isShown;

    /// <param name="cmdlet">Shows it.</param>
    /// <param name="clock">The time.</param>
    public ReadingProgress(Cmdlet cmdlet, LiveClock clock)
    {
        _cmdlet = cmdlet;
        _clock = clock;
        _shownAt = clock.Elapsed;
    }

    /// <summary>Whether only long pauses are shown, as where the cmdlet has bars of its own.</summary>
    public bool ShowsPausesOnly { get; set; }

    /// <summary>One more version has been read.</summary>
    public void Count()
    {
        _count++;
        if (_clock.Elapsed - _shownAt >= ShowEvery)
            Show();
    }

    /// <summary>A request waits before it is tried again.</summary>
    public void Pause(TimeSpan length)
    {
        if (length < LongPause || _clock.Elapsed + length <= _pausedUntil)
            return;
        _pausedUntil = _clock.Elapsed + length;
        Show();
    }

    /// <summary>Nothing has happened for a while.</summary>
    public void Refresh()
    {
        if (ShowsPausesOnly && SecondsLeft == 0)
            Clear();
        else
            Show();
    }

    /// <summary>Takes the bar away.</summary>
    public void Clear()
    {
        // A stopped pipeline takes no more records; the engine clears the bar itself.
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
            return SecondsLeft > 0 ? Messages.FormatNextTry(status: status, seconds: SecondsLeft) : status;
        }
    }

    private void Show()
    {
        _shownAt = _clock.Elapsed;
        _isShown = true;
        _cmdlet.WriteProgress(Record(ProgressRecordType.Processing));
    }

    private ProgressRecord Record(ProgressRecordType type) => new(Id, Messages.ReadingAzure, Status) { RecordType = type };
}
