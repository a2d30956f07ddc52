using System.Text;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Secrets;

/// <summary>Masks secrets: tokens, keys, signatures, passwords, cookies, and connection strings, in any escaping.</summary>
/// <remarks>
/// Names, IDs, digests, dates, and sentences stay readable. A value that could be either is masked:
/// a finding may be posted in a public issue. Time grows linearly with the text.
/// </remarks>
internal static class Redactor
{
    private const string Masked = "***";

    // A mask can join two halves of a line, so that a second pass finds what the first one could not.
    private const int MaxPasses = 8;

    /// <summary>
    /// The text with every secret replaced by <c>***</c>, without characters that a terminal obeys. Redacting twice changes nothing.
    /// Every text that leaves the module passes here.
    /// </summary>
    public static string Redact(string text)
    {
        text = CleanText.Of(text);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var shorter = ShortenStars(Replace(text));
            if (shorter == text)
                break;
            text = shorter;
        }

        return text;
    }

    /// <summary>An excerpt with every secret, and everything else that looks random, replaced by <c>***</c>.</summary>
    public static string RedactExcerpt(string excerpt) => RandomRuns.Mask(Redact(excerpt));

    /// <summary>
    /// The text with every character of a secret replaced by <c>*</c>: length, positions, and line breaks do not change.
    /// </summary>
    public static string Mask(string text)
    {
        var spans = SecretFinder.Find(text);
        if (spans.Count == 0)
            return text;
        var masked = text.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (masked[i] is not ('\n' or '\r'))
                    masked[i] = '*';
            }
        }

        return new string(masked);
    }

    private static string Replace(string text)
    {
        var spans = SecretFinder.Find(text);
        if (spans.Count == 0)
            return text;
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var span in spans)
        {
            masked.Append(text, from, span.Start - from).Append(Masked);
            from = span.End;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }

    // What Mask leaves is as long as the secret, and the length must not be revealed.
    private static string ShortenStars(string text)
    {
        if (text.IndexOf("****", StringComparison.Ordinal) < 0)
            return text;
        var shorter = new StringBuilder(text.Length);
        var stars = 0;
        foreach (var c in text)
        {
            stars = c == '*' ? stars + 1 : 0;
            if (stars <= Masked.Length)
                shorter.Append(c);
        }

        return shorter.ToString();
    }
}
