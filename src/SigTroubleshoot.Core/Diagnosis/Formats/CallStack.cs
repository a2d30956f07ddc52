using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>Finds the stack of a client that belongs to an error: often nothing else in the output names a gallery.</summary>
internal static class CallStack
{
    private const int Reach = 16 * 1024;

    // The clients of .NET, Python, JavaScript, Java, and Go.
    private static readonly Regex Gallery = new(
        @"\bGaller(?:y|ies)[A-Za-z]{0,60}(?:Collection|Resource|RestOperations|RestClient|Operations|Operation|Extensions|Client|ClientImpl|Impl|Mixin)(?:\.|#|\$)"
        + @"|\b(?:Azure\.ResourceManager|Microsoft\.Azure\.Management)\.Compute\.\w{0,60}Galler(?:y|ies)\w{0,60}\.[A-Za-z]"
        + @"|\bgaller(?:y|ies)(?:_[a-z]{2,30}){0,4}\.(?:begin_)?(?:create|update|delete|get|list|share)"
        + @"|_galler(?:y|ies)[a-z_]{0,60}_operations\.py"
        + @"|\bat [^\n]{0,200}?/arm-compute/[^\n]{0,160}?galler(?:y|ies)"
        + @"|[/\\]galler(?:y|ies)[A-Za-z]{0,60}[/\\.](?:operations|api|js|ts)\b",
        RegexOptions.CultureInvariant);

    // What a stack consists of, in each language, and a gateway's page, which .NET prints before it; the last one is a line of Python's source and its marks.
    private static readonly Regex Line = new(
        @"\A(?:\s*(?:at |in |<[/!A-Za-z]|File ""|\^|~|--- End of |---> |Traceback |During handling|The above exception|Exception Details:|Status: |ErrorCode: |Service request |Content:|Headers:|[A-Za-z-]{2,60} {0,40}: )|\s{2,}\S|\s*\z)",
        RegexOptions.CultureInvariant);

    private static readonly Regex Raised = new(@"\A\s{0,40}[\w.]{2,200}: ", RegexOptions.CultureInvariant);

    /// <summary>Whether the stack of an error names a client of galleries.</summary>
    public static bool IsGallery(string text, AzureError error) =>
        NamesGallery(After(text, error.Start, error.End)) || NamesGallery(Before(text, error.Start));

    // Most logs of other services are sorted out without the pattern.
    private static bool NamesGallery(string stack) => stack.IndexOf("aller", StringComparison.Ordinal) >= 0 && Gallery.IsMatch(stack);

    /// <summary>The stack that ends at a position, as Python prints it; empty if there is none.</summary>
    public static string Before(string text, int position)
    {
        var from = Math.Max(0, position - Reach);
        var head = text.LastIndexOf("Traceback (most recent call last)", Math.Max(0, position - 1), position - from, StringComparison.Ordinal);
        if (head < 0)
            return "";
        var end = EndOfStack(text, head);

        // The error's line follows, then its labels, among them its details.
        var last = Raised.IsMatch(text.Substring(end, Math.Min(text.Length - end, 250))) ? EndOfStack(text, end) : NextLine(text, end, text.Length);
        return last > position ? text.Substring(head, end - head) : "";
    }

    /// <summary>A record, which may contain its stack, and the lines of a stack that follow it.</summary>
    private static string After(string text, int start, int end)
    {
        end = Math.Min(Math.Max(end, start), Math.Min(text.Length, start + Reach));
        return text.Substring(start, EndOfStack(text, end) - start);
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
