using System.Text;

namespace SigTroubleshoot.Unit.Formats;

/// <summary>What consoles do to lines: break them at words or hard, indent them, frame them, color them.</summary>
internal static class Consoles
{
    /// <summary>Breaks at words; a word that is longer than the width stays whole on its own line.</summary>
    public static string WrapWords(string text, int width, string gutter = "")
    {
        var lines = new StringBuilder();
        var line = new StringBuilder(gutter);
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > width && line.Length > gutter.Length)
            {
                lines.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(gutter);
            }

            line.Append(word).Append(' ');
        }

        return lines.Append(line.ToString().TrimEnd()).ToString();
    }

    /// <summary>Breaks each line at the width, in the middle of words, and goes on at column 0.</summary>
    public static string WrapHard(string text, int width) =>
        string.Join('\n', text.Split('\n').SelectMany(line => line.Length == 0 ? [""] : line.Chunk(width).Select(piece => new string(piece))));

    /// <summary>
    /// PowerShell 7's ConciseView: the breaks of the message become blanks. It breaks at words in the cultures of western
    /// Europe, up to the first word that is too long; in all others it breaks anywhere.
    /// </summary>
    public static string ConciseView(string message, int width, bool atWords)
    {
        const string gutter = "     | ";
        var flat = message.Replace('\n', ' ');
        var body = atWords ? UpToLongWord(flat, width, gutter) : string.Join('\n', flat.Chunk(width - gutter.Length).Select(piece => gutter + new string(piece)));
        return $"OperationStopped: /home/ada/publish.ps1:7\nLine |\n   7 |  Publish-Version -Gallery gal_orchid\n     |  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n{body}\n";
    }

    /// <summary>Get-Error: real line breaks are aligned under the value, long lines break hard and go on at column 0.</summary>
    public static string GetError(string message, int width)
    {
        var value = message.Replace("\n", "\n                 ", StringComparison.Ordinal);
        return WrapHard($"""

            Exception             : 
                Type       : Azure.RequestFailedException
                Status     : 409
                Message    : {value}
                Source     : Azure.ResourceManager.Compute
                HResult    : -2146233088
                StackTrace : 
               at Azure.Core.HttpPipelineExtensions.ProcessMessageAsync(HttpPipeline pipeline, HttpMessage message, RequestContext requestContext, CancellationToken cancellationToken)
               at Azure.ResourceManager.Compute.GalleryImageVersionCollection.CreateOrUpdateAsync(WaitUntil waitUntil, String galleryImageVersionName, GalleryImageVersionData data, CancellationToken cancellationToken)
            CategoryInfo          : OperationStopped: (:) [], RequestFailedException
            FullyQualifiedErrorId : RequestFailedException

            """, width);
    }

    /// <summary>Format-List: every line of a value goes on at the value's column, also where it was broken hard.</summary>
    public static string FormatList(string message, int width)
    {
        var text = new StringBuilder("\n");
        foreach (var (name, value) in new[] { ("Status", "409"), ("ErrorCode", "Conflict"), ("Message", message), ("Source", "Azure.ResourceManager.Compute"), ("StackTrace", "   at Azure.ResourceManager.Compute.GalleryImageVersionCollection.CreateOrUpdateAsync(WaitUntil waitUntil, String galleryImageVersionName, GalleryImageVersionData data, CancellationToken cancellationToken)") })
        {
            var head = name.PadRight(15) + ": ";
            foreach (var line in WrapHard(value, width - head.Length).Split('\n'))
            {
                text.Append(head).Append(line).Append('\n');
                head = new string(' ', head.Length);
            }
        }

        return text.ToString();
    }

    /// <summary>Colors that pile up, as in a file that <c>2&gt;</c> wrote: each line repeats the codes of those before it.</summary>
    public static string PiledColors(string text)
    {
        var codes = "";
        return string.Join('\n', text.Split('\n').Select(line => (codes += "\u001b[31;1m\u001b[0m\u001b[36;1m") + line + "\u001b[0m"));
    }

    /// <summary>Whether a console broke only one line: a break in the middle of an unquoted word is then no different from the end of a line.</summary>
    public static bool BrokeOnce(string text)
    {
        var lengths = text.Split('\n').Select(line => line.TrimEnd('\r').Length).ToList();
        return lengths.Count(length => length == lengths.Max()) == 1;
    }

    public static string Box(string text) => "╷\n" + string.Join('\n', text.Split('\n').Select(line => "│ " + line)) + "\n╵";

    private static string UpToLongWord(string text, int width, string gutter)
    {
        var words = text.Split(' ');
        var tooLong = Array.FindIndex(words, word => word.Length > width - gutter.Length);
        if (tooLong < 0)
            return WrapWords(text, width, gutter);
        var head = tooLong == 0 ? gutter.TrimEnd() : WrapWords(string.Join(' ', words[..tooLong]), width, gutter);
        return head + "\n" + gutter + string.Join(' ', words[tooLong..]);
    }
}
