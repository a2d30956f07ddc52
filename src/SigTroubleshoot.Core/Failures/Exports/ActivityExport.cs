using System.Text;
using SigTroubleshoot.Diagnosis.Cleaning;

namespace SigTroubleshoot.Failures.Exports;

/// <summary>
/// An exported activity log that arrives in pieces. Only what was not read yet is kept, so its length does not matter. Until two
/// events were found, it may still be another text.
/// </summary>
internal sealed class ActivityExport
{
    // Two events have some ten thousand characters.
    private const int MaxUncertain = 1024 * 1024;
    private const int Block = 128 * 1024;
    private const char Escape = '\u001B';

    private readonly IActivityFormat _format;
    private readonly ActivityReceiver _receiver = new();
    private readonly StringBuilder _kept = new();
    private int _read;
    private int _next = Block;

    private ActivityExport(IActivityFormat format) => _format = format;

    /// <summary>Whether it is an activity log. Once it is, it remains one.</summary>
    public bool IsLog => _format.IsCertain;

    /// <summary>Whether it is another text; see <see cref="Kept"/>.</summary>
    public bool IsOther => !IsLog && _kept.Length > MaxUncertain;

    /// <summary>The whole text, as long as it is no activity log.</summary>
    public string Kept => _kept.ToString();

    /// <summary>The operations.</summary>
    public OperationLog Log => _receiver.Log;

    /// <summary>Opens a text by its beginning; null if it is no exported activity log.</summary>
    public static ActivityExport? Open(string head)
    {
        var first = WithoutColors(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return ActivityJson.MayBegin(first) ? new ActivityExport(new ActivityJson())
            : ActivityYaml.MayBegin(first) ? new ActivityExport(new ActivityYaml())
            : ActivityCsv.For(first) is { } table ? new ActivityExport(table)
            : null;
    }

    /// <summary>Takes the next piece.</summary>
    public void Append(string text)
    {
        _kept.Append(text);
        if (_kept.Length >= _next)
            Read(isLast: false);
    }

    /// <summary>Ends the text.</summary>
    public void Complete() => Read(isLast: true);

    /// <summary>Returns and forgets what is no event, so that it can be read as a text.</summary>
    public string TakeRest() => _receiver.TakeRest();

    private void Read(bool isLast)
    {
        var end = isLast ? _kept.Length : WholeSigns();
        var text = WithoutColors(_kept.ToString(_read, end - _read));
        var read = _format.Read(text, isLast, _receiver);
        if (text.Length != end - _read)
            _kept.Remove(_read, end - _read).Insert(_read, text);
        _read += read;
        if (IsLog)
        {
            _kept.Remove(0, _read);
            _read = 0;
        }

        // What could not be read is read again when there is much more of it.
        _next = Math.Max(_kept.Length + Block, 2 * (_kept.Length - _read));
    }

    // An escape sequence at the end may be incomplete.
    private int WholeSigns()
    {
        for (var at = _kept.Length - 1; at >= Math.Max(0, _kept.Length - 32); at--)
        {
            if (_kept[at] == Escape)
                return at;
        }

        return _kept.Length;
    }

    private static string WithoutColors(string text) => text.IndexOf(Escape) < 0 ? text : LineCleaner.WithoutColors(text);
}
