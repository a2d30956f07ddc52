using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis;

/// <summary>Determines from the frames of the clients' stacks around an error which kind of resource the call was about.</summary>
internal static class CallStack
{
    private const int Reach = 16 * 1024;

    // The clients of .NET, Python, JavaScript, Java, and Go.
    private static readonly Regex Frame = new(
        @"\bGaller(?:y|ies)[A-Za-z]{0,60}(?:Collection|Resource|RestOperations|RestClient|Operations|Operation|Extensions|Client|ClientImpl|Impl|Mixin)(?:\.|#|\$)"
        + @"|\bgaller(?:y|ies)(?:_[a-z]{2,30}){0,4}\.(?:begin_)?(?:create|update|delete|get|list|share)"
        + @"|_galler(?:y|ies)[a-z_]{0,60}_operations\.py"
        + @"|[/\\]galler(?:y|ies)[A-Za-z]{0,60}[/\\.](?:operations|api|js|ts)\b",
        RegexOptions.CultureInvariant);

    // What a stack consists of, in each language; the last one is a line of Python's source and its marks.
    private static readonly Regex Line = new(
        @"\A(?:\s*(?:at |in |File ""|\^|~|--- End of |---> |Traceback |During handling|The above exception|Status: |ErrorCode: |Service request |Content:|Headers:|[A-Za-z-]{2,60}: )|\s{2,}\S|\s*\z)",
        RegexOptions.CultureInvariant);

    /// <summary>Whether a stack that belongs to an error names a client of galleries.</summary>
    public static bool IsGallery(string text, AzureError error) =>
        Frame.IsMatch(After(text, error.End)) || Frame.IsMatch(Before(text, error.Start));

    /// <summary>The lines of a stack that follow a position.</summary>
    private static string After(string text, int position)
    {
        var start = Math.Min(Math.Max(position, 0), text.Length);
        return text.Substring(start, EndOfStack(text, start) - start);
    }

    /// <summary>The stack that ends at a position: Python prints it before the error.</summary>
    private static string Before(string text, int position)
    {
        var from = Math.Max(0, position - Reach);
        var head = text.Substring(from, position - from).LastIndexOf("Traceback (most recent call last)", StringComparison.Ordinal);
        if (head < 0)
            return "";
        head += from;
        var end = EndOfStack(text, head);
        return NextLine(text, end, text.Length) > position ? text.Substring(head, end - head) : "";
    }

    /// <summary>Where the lines of a stack end that follow the line of a position.</summary>
    private static int EndOfStack(string text, int start)
    {
        var limit = Math.Min(text.Length, start + Reach);
        var end = NextLine(text, start, limit);
        while (end < limit)
        {
            var next = NextLine(text, end, limit);
            if (!Line.IsMatch(text.Substring(end, Math.Min(next - end, 200))))
                break;
            end = next;
        }

        return end;
    }

    private static int NextLine(string text, int at, int limit)
    {
        var end = at < limit ? text.IndexOf('\n', at, limit - at) : -1;
        return end < 0 ? limit : end + 1;
    }
}
