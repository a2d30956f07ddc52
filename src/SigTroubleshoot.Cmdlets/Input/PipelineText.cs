using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// A text that arrives line by line: strings, the lines of a native command's error stream, and the records of
/// PowerShell's other streams (<c>New-AzGallery … -Debug *>&amp;1</c>). Nothing is kept: each line is passed to the engine.
/// </summary>
internal sealed class PipelineText
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    private InputDiagnosis? _open;
    private bool _hasStreams;

    /// <param name="source">The name of the text in a finding's Source.</param>
    public PipelineText(string source) => Source = source;

    /// <summary>The name of the text.</summary>
    public string Source { get; }

    /// <summary>The lines since the last text was completed.</summary>
    public long LineCount { get; private set; }

    /// <summary>Whether no line has arrived since the last text was completed.</summary>
    public bool IsEmpty => _open is null;

    /// <summary>Takes an item that is part of the text; false if it is not.</summary>
    /// <param name="item">What arrived in the pipeline.</param>
    /// <param name="open">Opens the diagnosis of a text with this name.</param>
    public bool TryTake(object item, Func<string, InputDiagnosis> open)
    {
        var text = item switch
        {
            string line when !HoldsLines(line) => line,
            ErrorRecord record when ErrorRecordText.IsNativeLine(record) => record.Exception.Message,
            // An error after debug records belongs to the same failure; it is not a second one.
            ErrorRecord record when _hasStreams => ErrorRecordText.Of(record),
            string whole when _hasStreams => whole,
            InformationalRecord record => StreamText(record),
            InformationRecord record => record.MessageData?.ToString() ?? "",
            _ => null,
        };
        if (text is null)
            return false;
        _open ??= open(Source);
        _hasStreams |= item is InformationalRecord;
        text = text.TrimEnd(LineBreaks);
        foreach (var line in text.IndexOf('\n') < 0 ? [text] : text.Split('\n'))
        {
            _open.AppendLine(line);
            LineCount++;
        }

        return true;
    }

    /// <summary>Completes the text.</summary>
    /// <returns>Its diagnosis, to be completed; null if no line has arrived.</returns>
    public InputDiagnosis? Close()
    {
        var text = _open;
        _open = null;
        _hasStreams = false;
        LineCount = 0;
        return text;
    }

    private static bool HoldsLines(string text) => text.TrimEnd(LineBreaks).IndexOfAny(LineBreaks) >= 0;

    private static string StreamText(InformationalRecord record) => record switch
    {
        DebugRecord => "DEBUG: " + record.Message,
        VerboseRecord => "VERBOSE: " + record.Message,
        WarningRecord => "WARNING: " + record.Message,
        _ => record.Message,
    };
}
