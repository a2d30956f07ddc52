using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping.Activity;

namespace SigTroubleshoot.Failures.Exports;

/// <summary>
/// An activity log as CSV: of the portal, or of Log Analytics. The portal writes the newest event first, and the time in the
/// language of the browser; if it cannot be read, the order of the lines decides what came later. Which of the two it is shows at
/// the end, so the operations are joined both ways: they need less memory than the events.
/// </summary>
internal sealed class ActivityCsv : IActivityFormat
{
    private static readonly char[] Separators = [',', ';', '\t'];
    private static readonly char[] LineBreaks = ['\r', '\n'];

    private static readonly string[][] Needed = [["correlationid"], ["operationname", "operationnamevalue"], ["status", "activitystatusvalue", "activitystatus", "resulttype"]];

    // 04/12/2026 is the fourth of December or the twelfth of April.
    private static readonly Regex NumericDate = new(@"\A\d{1,2}[/.]\d{1,2}[/.]\d{4}\b", RegexOptions.CultureInvariant);

    private readonly char _separator;
    private readonly OperationLog _byTime = new();
    private readonly OperationLog _byLine = new();
    private readonly TimeOrder _order = new();
    private readonly TimeOrder _swappedOrder = new();
    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private string[]? _columns;
    private bool _isQuoted;
    private bool _wasQuote;
    private bool _hasNumericDates;

    private ActivityCsv(char separator) => _separator = separator;

    /// <inheritdoc/>
    public bool IsCertain => !_byTime.IsEmpty;

    /// <summary>The reader of a text that begins like this; null if it is no such log.</summary>
    public static ActivityCsv? For(string head)
    {
        var end = head.IndexOfAny(LineBreaks);
        var line = end < 0 ? head : head.Substring(0, end);
        foreach (var separator in Separators)
        {
            string[] names = [.. line.Split(separator).Select(name => name.Trim('"', ' ').Replace(" ", ""))];
            if (Needed.All(one => one.Any(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))))
                return new ActivityCsv(separator);
        }

        return null;
    }

    /// <inheritdoc/>
    public int Read(string text, bool isLast, ActivityReceiver receiver)
    {
        foreach (var c in text)
            Read(c, receiver);
        if (!isLast)
            return text.Length;
        if (_cell.Length > 0 || _cells.Count > 0)
            EndRow(receiver);
        receiver.Take(IsInOrder() ? _byTime : _byLine);
        return text.Length;
    }

    private void Read(char c, ActivityReceiver receiver)
    {
        if (_isQuoted)
        {
            if (c == '"')
                (_isQuoted, _wasQuote) = (false, true);
            else
                _cell.Append(c);
            return;
        }

        // Two quotes are one.
        if (c == '"' && _wasQuote)
            _cell.Append('"');
        if (c == '"')
            _isQuoted = true;
        else if (c == _separator)
            EndCell();
        else if (c == '\n')
            EndRow(receiver);
        else if (c is not ('\r' or '\uFEFF'))
            _cell.Append(c);
        _wasQuote = false;
    }

    private void EndCell()
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
    }

    private void EndRow(ActivityReceiver receiver)
    {
        EndCell();
        if (_columns is null)
            _columns = [.. _cells.Select(cell => cell.Trim())];
        else if (ActivityEventMapping.Map(TableRow.OfTexts(_columns, _cells)) is { } entry)
            Add(entry);
        else if (_cells.Exists(cell => cell.Trim().Length > 0))
            receiver.AddRest(string.Join(" ", _cells));
        _cells.Clear();
    }

    private void Add(ActivityEvent entry)
    {
        _hasNumericDates |= _cells.Exists(NumericDate.IsMatch);
        _order.Add(entry.Time);
        _swappedOrder.Add(Swapped(entry.Time));
        _byTime.Add(entry);
        _byLine.Add(entry with { Time = DateTimeOffset.MaxValue.AddSeconds(-1 - _byLine.Count) });
    }

    // A day and a month that were read as a month and a day, or not at all, would turn the order around.
    private bool IsInOrder() => _order.IsDescending || (_order.IsAscending && !(_hasNumericDates && _swappedOrder.IsDescending));

    private static DateTimeOffset? Swapped(DateTimeOffset? time) =>
        time is { Day: <= 12 } read ? new DateTimeOffset(read.Year, read.Day, read.Month, read.Hour, read.Minute, read.Second, read.Millisecond, read.Offset) : null;
}
