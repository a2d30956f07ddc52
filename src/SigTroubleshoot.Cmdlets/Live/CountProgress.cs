using System.Diagnostics;
using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Shows how many have been read, where their number is not known before; what is read at once shows nothing.</summary>
internal sealed class CountProgress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Cmdlet _cmdlet;
    private readonly string _activity;
    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private int _count;
    private bool _isShown;

    /// <param name="cmdlet">Shows it.</param>
    /// <param name="activity">What is being done.</param>
    public CountProgress(Cmdlet cmdlet, string activity)
    {
        _cmdlet = cmdlet;
        _activity = activity;
    }

    /// <summary>One more.</summary>
    public void Report()
    {
        _count++;
        if (_sinceShown.Elapsed < Pause)
            return;
        _sinceShown.Restart();
        _isShown = true;
        _cmdlet.WriteProgress(Record(ProgressRecordType.Processing));
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        if (_isShown && !_cmdlet.Stopping)
            _cmdlet.WriteProgress(Record(ProgressRecordType.Completed));
    }

    private ProgressRecord Record(ProgressRecordType type) => new(0, _activity, Messages.Get("ReadSoFar", _count)) { RecordType = type };
}
