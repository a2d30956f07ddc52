using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Counts what was read and what it gave, so that no diagnosis ends in silence: one warning at the end says that nothing
/// was found and where, or that there were errors of other services.
/// </summary>
internal sealed class ReadingSummary
{
    private const int MaxCodes = 5;
    private const int Kinds = (int)ReadingKind.SessionError + 1;

    // By kind, in the order in which they are described.
    private readonly long[] _read = new long[Kinds];
    private readonly bool[] _isRead = new bool[Kinds];
    private readonly List<string> _codes = [];
    private int _findings;
    private int _other;

    /// <summary>Whether nothing was found so far.</summary>
    public bool HasNoFindings => _findings == 0;

    /// <summary>Counts what was read.</summary>
    public void Read(ReadingKind kind, long count = 1)
    {
        _read[(int)kind] += count;
        _isRead[(int)kind] = true;
    }

    /// <summary>Counts findings that the user gets.</summary>
    public void Found(int count) => _findings += count;

    /// <summary>Counts errors that are not about a gallery and that the user does not get.</summary>
    /// <param name="codes">The code of each; empty for an error without a code.</param>
    public void Skipped(IReadOnlyList<string> codes)
    {
        _other += codes.Count;
        foreach (var code in codes)
        {
            if (_codes.Count <= MaxCodes && code.Length > 0 && !_codes.Contains(code))
                _codes.Add(code);
        }
    }

    /// <summary>The warning; null if the findings say enough.</summary>
    public string? Warning()
    {
        var parts = new List<string>();
        if (Array.IndexOf(_isRead, true) < 0)
            parts.Add(Messages.NothingToRead);
        else if (_findings == 0)
            parts.Add(Messages.FormatNothingFound(string.Join(CommonTexts.ListSeparator, Enumerable.Range(0, Kinds).Where(kind => _isRead[kind]).Select(kind => Describe((ReadingKind)kind, _read[kind])))));
        if (_other > 0)
            parts.Add(Messages.FormatOtherErrors(count: Number(_other), codes: Codes()));
        return parts.Count == 0 ? null : string.Join(Messages.SentenceSeparator, parts);
    }

    private string Codes() => _codes.Count switch
    {
        0 => "",
        > MaxCodes => $" ({string.Join(", ", _codes.Take(MaxCodes))}, ...)",
        _ => $" ({string.Join(", ", _codes)})",
    };

    private static string Describe(ReadingKind kind, long count) => kind switch
    {
        ReadingKind.Line => Messages.FormatReadLines(Number(count)),
        ReadingKind.Text => Messages.FormatReadTexts(Number(count)),
        ReadingKind.Record => Messages.FormatReadRecords(Number(count)),
        ReadingKind.Object => Messages.FormatReadObjects(Number(count)),
        ReadingKind.File => Messages.FormatReadFiles(Number(count)),
        _ => Messages.FormatReadErrorsOfSession(Number(count)),
    };

    private static string Number(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
