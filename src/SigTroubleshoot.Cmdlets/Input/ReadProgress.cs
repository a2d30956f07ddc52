using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Shows how much of a long file was read; nothing for a file that is read quickly.</summary>
internal sealed class ReadProgress : IDisposable
{
    // Quick reads end before the bar could be seen, and drawing takes time.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private const double Megabyte = 1024 * 1024;

    private readonly Cmdlet _cmdlet;
    private readonly string _path;
    private readonly long _length;
    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private bool _isShown;

    /// <param name="cmdlet">Shows the progress.</param>
    /// <param name="path">The file.</param>
    /// <param name="length">Its size in bytes; 0 if it is unknown.</param>
    public ReadProgress(Cmdlet cmdlet, string path, long length)
    {
        _cmdlet = cmdlet;
        _path = path;
        _length = length;
    }

    /// <summary>Reports how many bytes were read so far.</summary>
    public void Report(long position)
    {
        if (_length == 0 || _sinceShown.Elapsed < Pause)
            return;
        _sinceShown.Restart();
        _isShown = true;
        _cmdlet.WriteProgress(Record(ProgressRecordType.Processing, position));
    }

    /// <summary>Removes the bar.</summary>
    public void Dispose()
    {
        // A stopped pipeline accepts no more records; the engine removes the bar itself.
        if (_isShown && !_cmdlet.Stopping)
            _cmdlet.WriteProgress(Record(ProgressRecordType.Completed, _length));
    }

    private ProgressRecord Record(ProgressRecordType type, long position) =>
        new(0, Messages.FormatReading(Path.GetFileName(_path)), Messages.FormatReadingStatus(read: Megabytes(position), total: Megabytes(_length)))
        {
            RecordType = type,
            PercentComplete = (int)Math.Min(100, position * 100 / _length),
        };

    private static string Megabytes(long bytes) => (bytes / Megabyte).ToString("N0", CultureInfo.CurrentCulture);
}
