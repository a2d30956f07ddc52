using System.Globalization;
using System.Text;
using SigTroubleshoot.Templates.Hcl.Expressions;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>Reads texts in quotation marks and heredocs, with their interpolations.</summary>
/// <param name="scanner">The text.</param>
/// <param name="expressions">Reads interpolations.</param>
internal sealed class HclTextReader(HclScanner scanner, HclExpressionReader expressions)
{
    /// <summary>Reads a text in quotation marks; null if it is not closed in its line: the position is then the end of the line.</summary>
    public TemplateNode? ReadQuoted()
    {
        var start = scanner.At++;
        List<HclExpression> parts = [];
        return ReadParts(parts, scanner.Text.Length, isQuoted: true) && scanner.Current == '"' && scanner.At++ >= 0 ? new TemplateNode(parts, start) : NotClosed(start);
    }

    /// <summary>Reads the whole text.</summary>
    public HclExpression ReadAll()
    {
        List<HclExpression> parts = [];
        return ReadParts(parts, scanner.Text.Length, isQuoted: false) ? new TemplateNode(parts, 0) : new UnreadNode(scanner.Text, 0);
    }

    /// <summary>Reads a heredoc; null if it is none.</summary>
    public HclExpression? ReadHeredoc()
    {
        var start = scanner.At;
        scanner.At += 2;
        var isIndented = scanner.TryTake("-");
        var marker = scanner.TakeName();
        scanner.SkipBlanks(lines: false);
        if (marker.Length == 0 || scanner.Current != '\n')
            return null;
        var from = ++scanner.At;
        var end = FindMarker(marker, from, out var after);
        if (end < 0)
        {
            scanner.Report(HclFaultKind.HeredocNotClosed, start);
            scanner.At = scanner.Text.Length;
            return new UnreadNode(marker, start);
        }

        List<HclExpression> parts = [];
        var isRead = ReadParts(parts, end, isQuoted: false);
        scanner.At = after;
        if (!isRead)
            return new UnreadNode(marker, start);
        // Without interpolations, the indentation is known.
        if (isIndented && parts.Count == 1 && parts[0] is LiteralTextNode literal)
            parts = [new LiteralTextNode(Outdent(literal.Text), start)];
        return new TemplateNode(parts, start);
    }

    private TemplateNode? NotClosed(int start)
    {
        scanner.Report(HclFaultKind.TextNotClosed, start);
        scanner.ToEndOfLine();
        return null;
    }

    // The line that contains only the marker.
    private int FindMarker(string marker, int from, out int after)
    {
        for (var line = from; line < scanner.Text.Length;)
        {
            var end = scanner.Text.IndexOf('\n', line);
            if (end < 0)
                end = scanner.Text.Length;
            var first = line;
            while (first < end && scanner.Text[first] is ' ' or '\t')
                first++;
            var last = end;
            while (last > first && scanner.Text[last - 1] is ' ' or '\t' or '\r')
                last--;
            if (last - first == marker.Length && string.CompareOrdinal(scanner.Text, first, marker, 0, marker.Length) == 0)
            {
                after = last;
                return line;
            }

            line = end + 1;
        }

        after = scanner.Text.Length;
        return -1;
    }

    private bool ReadParts(List<HclExpression> parts, int end, bool isQuoted)
    {
        var literal = new StringBuilder();
        var start = scanner.At;
        while (scanner.At < end)
        {
            var c = scanner.Current;
            if (isQuoted && c is '"' or '\n')
                break;
            if (c is '$' or '%' && scanner.Peek(1) == c && scanner.Peek(2) == '{')
            {
                literal.Append(c).Append('{');
                scanner.At += 3;
            }
            else if (c is '$' or '%' && scanner.Peek(1) == '{')
            {
                AddLiteral(parts, literal, start);
                if (ReadInterpolation() is not { } part)
                    return false;
                parts.Add(part);
                start = scanner.At;
            }
            else if (c == '\\' && isQuoted)
            {
                ReadEscape(literal);
            }
            else
            {
                literal.Append(c);
                scanner.At++;
            }
        }

        AddLiteral(parts, literal, start);
        return true;
    }

    private static void AddLiteral(List<HclExpression> parts, StringBuilder literal, int start)
    {
        if (literal.Length == 0)
            return;
        parts.Add(new LiteralTextNode(literal.ToString(), start));
        literal.Clear();
    }

    private HclExpression? ReadInterpolation()
    {
        var start = scanner.At;
        var isDirective = scanner.Current == '%';
        scanner.At += 2;
        scanner.TryTake("~");
        if (isDirective)
        {
            // %{ if … }: what comes out is not computed.
            HclBrackets.Skip(scanner, start + 1);
            return new UnreadNode(scanner.Text.Substring(start, scanner.At - start), start);
        }

        var expression = expressions.Read(lines: true);
        scanner.SkipBlanks(lines: true);
        scanner.TryTake("~");
        return expression is not null && scanner.TryTake("}") ? expression : null;
    }

    private void ReadEscape(StringBuilder literal)
    {
        var start = scanner.At;
        scanner.At += 2;
        switch (scanner.Text.Length > start + 1 ? scanner.Text[start + 1] : '\0')
        {
            case 'n':
                literal.Append('\n');
                break;
            case 'r':
                literal.Append('\r');
                break;
            case 't':
                literal.Append('\t');
                break;
            case '"':
                literal.Append('"');
                break;
            case '\\':
                literal.Append('\\');
                break;
            case 'u' when ReadCode(literal, 4):
            case 'U' when ReadCode(literal, 8):
                break;
            default:
                scanner.Report(HclFaultKind.EscapeUnknown, start);
                literal.Append('\\');
                scanner.At = start + 1;
                break;
        }
    }

    private bool ReadCode(StringBuilder literal, int length)
    {
        if (scanner.At + length > scanner.Text.Length || !int.TryParse(scanner.Text.Substring(scanner.At, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return false;
        }

        literal.Append(char.ConvertFromUtf32(code));
        scanner.At += length;
        return true;
    }

    private static string Outdent(string text)
    {
        var lines = text.Split('\n');
        var indents = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart(' ', '\t').Length).ToArray();
        var indent = indents.Length == 0 ? 0 : indents.Min();
        return string.Join("\n", lines.Select(line => line.Length >= indent ? line.Substring(indent) : line.TrimStart()));
    }
}
