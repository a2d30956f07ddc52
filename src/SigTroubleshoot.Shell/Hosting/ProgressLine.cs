using System.Management.Automation;

namespace SigTroubleshoot.Shell.Hosting;

/// <summary>Shows progress as one line of standard error that is wiped before anything else is written.</summary>
internal sealed class ProgressLine
{
    private readonly bool _isShown = !Console.IsErrorRedirected && !Console.IsOutputRedirected;
    private int _length;

    /// <summary>Shows the record where standard error is a terminal; a completed one wipes the line.</summary>
    internal void Show(ProgressRecord record)
    {
        if (!_isShown)
            return;
        Clear();
        if (record.RecordType == ProgressRecordType.Completed)
            return;
        string percent = record.PercentComplete >= 0 ? $" {record.PercentComplete} %" : "";
        string line = $"{record.Activity}: {record.StatusDescription}{percent}";
        line = line[..Math.Min(line.Length, ShellRawUserInterface.Width - 1)];
        Console.Error.Write(line);
        _length = line.Length;
    }

    /// <summary>Wipes the line, if there is one.</summary>
    internal void Clear()
    {
        if (_length == 0)
            return;
        Console.Error.Write('\r' + new string(' ', _length) + '\r');
        _length = 0;
    }
}
