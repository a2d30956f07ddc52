using System.Text;

namespace SigTroubleshoot.Secrets;

/// <summary>
/// A text without the line breaks, gutters, and indentation that a console may have inserted in the middle of a word,
/// and with a map to the positions in the text itself.
/// </summary>
/// <remarks>Used only to search for secrets, so a line that is joined by mistake costs at most one readable word.</remarks>
internal sealed class UnwrappedText
{
    // No console is narrower.
    private const int NarrowestLine = 20;

    // A gutter makes the lines after the first longer.
    private const int WidestGutter = 12;

    // \u0022 without its last character.
    private const int LongestEscape = 5;

    private readonly List<int> _viewStarts;
    private readonly List<int> _textStarts;

    private UnwrappedText(string text, List<int> viewStarts, List<int> textStarts)
    {
        Text = text;
        _viewStarts = viewStarts;
        _textStarts = textStarts;
    }

    /// <summary>The text with the broken words joined.</summary>
    public string Text { get; }

    /// <summary>Joins the lines that look wrapped; null if none does.</summary>
    public static UnwrappedText? Of(string text)
    {
        if (text.IndexOf('\n') < 0)
            return null;
        var width = WidthOf(text);
        StringBuilder? view = null;
        List<int> viewStarts = [0];
        List<int> textStarts = [0];
        var from = 0;
        for (int start = 0, end = NextBreak(text, 0); end < text.Length; start = end + 1, end = NextBreak(text, start))
        {
            if (!IsBroken(text, start, end, width))
                continue;
            view ??= new StringBuilder(text.Length);
            view.Append(text, from, ContentEnd(text, start, end) - from);
            from = Lines.ContentStart(text, end + 1);
            viewStarts.Add(view.Length);
            textStarts.Add(from);
        }

        return view is null ? null : new UnwrappedText(view.Append(text, from, text.Length - from).ToString(), viewStarts, textStarts);
    }

    /// <summary>Adds the pieces of the text that make up a piece of the view.</summary>
    public void AddPieces(SecretSpan span, SecretSpans pieces)
    {
        var at = _viewStarts.BinarySearch(span.Start);
        for (var i = at < 0 ? ~at - 1 : at; i < _viewStarts.Count && _viewStarts[i] < span.End; i++)
        {
            var pieceEnd = i + 1 < _viewStarts.Count ? Math.Min(span.End, _viewStarts[i + 1]) : span.End;
            var shift = _textStarts[i] - _viewStarts[i];
            pieces.Add(Math.Max(span.Start, _viewStarts[i]) + shift, pieceEnd + shift);
        }
    }

    private static int NextBreak(string text, int from)
    {
        var at = text.IndexOf('\n', from);
        return at < 0 ? text.Length : at;
    }

    private static int ContentEnd(string text, int start, int end) => end > start && text[end - 1] == '\r' ? end - 1 : end;

    // The width of the console: the length of the longest line, if at least two lines share it.
    private static int WidthOf(string text)
    {
        var longest = 0;
        var count = 0;
        for (int start = 0, end = NextBreak(text, 0); start < text.Length; start = end + 1, end = start <= text.Length ? NextBreak(text, start) : start)
        {
            var length = ContentEnd(text, start, end) - start;
            if (length > longest)
                (longest, count) = (length, 1);
            else if (length == longest)
                count++;
        }

        return count > 1 ? longest : int.MaxValue;
    }

    private static bool IsBroken(string text, int start, int lineFeed, int width)
    {
        var end = ContentEnd(text, start, lineFeed);
        var length = end - start;
        // A mask at the end of a line is already complete.
        if (length < NarrowestLine || char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '*')
            return false;
        var next = Lines.ContentStart(text, lineFeed + 1);
        if (next >= text.Length || text[next] is '\n' or '\r' or '*')
            return false;
        var nextLength = ContentEnd(text, next, NextBreak(text, next)) - (lineFeed + 1);
        // The first line of a wrapped one has no gutter.
        var withGutter = length + next - (lineFeed + 1);
        if (length == width || withGutter == width || length == nextLength || withGutter == nextLength)
            return true;
        // Half an option or cmdlet name, a sign before a quote, and half an escape sequence are rarely the end of a line.
        if (EndsInOption(text, start, end) || (text[end - 1] is '=' or ':' && Quotes.IsQuote(text[next])) || text.IndexOf('\\', end - LongestEscape, LongestEscape) >= 0)
            return true;
        return nextLength <= length + WidestGutter && !Lines.StartsRecord(text, lineFeed + 1) && GoesOnWithToken(text, next);
    }

    // -, -Admin, ConvertTo-Secure
    private static bool EndsInOption(string text, int start, int end)
    {
        var i = end;
        while (i > start && char.IsLetter(text[i - 1]))
            i--;
        return i > start && text[i - 1] == '-';
    }

    // A line of prose starts with an uppercase letter or after a kept space; the rest of a token or word does not.
    private static bool GoesOnWithToken(string text, int at)
    {
        if (text[at] is ',' or ';' or '&' or '=' || (Quotes.IsQuote(text[at]) && at + 1 < text.Length && text[at + 1] is ':' or '=' or ','))
            return true;
        var end = TokenShapes.EndOfRun(text, at);
        return end > at && (end == text.Length || text[end] is not (' ' or '\t') || !char.IsUpper(text[at]) || !TokenShapes.IsPlainWord(text, at, end));
    }
}
