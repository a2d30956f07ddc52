namespace SigTroubleshoot.Secrets;

/// <summary>Finds keys and tokens by their shape.</summary>
internal static class KeyShapes
{
    // Runs below this length may be names.
    private const int ShortestRun = 40;

    // 64 bytes in base64, like the keys of storage, Service Bus, Event Hubs, and Cosmos DB: 86 characters and two equals signs.
    private const int KeyLength = 86;

    // 32 bytes in base64, like the signature of a SAS: 43 characters and one equals sign.
    private const int SignatureLength = 43;

    // A personal access token of Azure DevOps: 52 characters of base32.
    private const int DevOpsTokenLength = 52;

    private const int ShortestWebToken = 8;

    // After a letter, "eyJ" is part of a word such as "surveyJobs", unless what follows is as long as a token.
    private const int ShortestEmbeddedWebToken = 30;

    // An Entra client secret: three characters, a digit, Q~, and 34 more; fewer if it was truncated.
    private const int BeforeEntraMark = 6;
    private const int ShortestEntraSecret = 10;

    private const int ShortestAccessToken = 10;

    // No service issues longer ones; the limit keeps the search linear if one mark follows another.
    private const int LongestAccessToken = 400;

    /// <summary>Adds long runs of base64 and base32, which no person writes.</summary>
    public static void Find(string text, SecretSpans spans)
    {
        var start = 0;
        while (start + ShortestRun <= text.Length)
        {
            // From the far end of the shortest run backwards: one character outside rules out all runs before it.
            var i = start + ShortestRun - 1;
            while (i >= start && IsRunCharacter(text[i]))
                i--;
            if (i >= start)
            {
                start = i + 1;
                continue;
            }

            var end = start + ShortestRun;
            while (end < text.Length && IsRunCharacter(text[end]))
                end++;
            FindInRun(text, start, end, spans);
            start = end;
        }
    }

    /// <summary>Adds a token that is identified by its first characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="markEnd">The end of the identifying characters.</param>
    /// <param name="kinds">The kinds of token that they identify.</param>
    /// <param name="spans">Takes the secrets.</param>
    /// <returns>The position to continue from; -1 if it is something else.</returns>
    public static int FindMarked(string text, int markEnd, TriggerKinds kinds, SecretSpans spans)
    {
        if ((kinds & TriggerKinds.WebToken) != 0)
            return FindWebToken(text, markEnd - 3, spans);
        return (kinds & TriggerKinds.EntraSecret) != 0 ? FindEntraSecret(text, markEnd, spans) : FindAccessToken(text, markEnd, spans);
    }

    private static void FindInRun(string text, int start, int end, SecretSpans spans)
    {
        // A path of base64 and a path of names look similar as a whole, but their parts do not: this base64 has no hyphens.
        var isPath = text.IndexOf('/', start, end - start) >= 0
            && (text.IndexOf('-', start, end - start) >= 0 || text.IndexOf('_', start, end - start) >= 0);
        if (!isPath)
        {
            AddIfSecret(text, start, end, spans);
            return;
        }

        for (var i = start; i < end;)
        {
            var slash = text.IndexOf('/', i, end - i);
            var partEnd = slash < 0 ? end : slash;
            if (partEnd - i >= ShortestRun)
                AddIfSecret(text, i, partEnd, spans);
            i = partEnd + 1;
        }
    }

    private static void AddIfSecret(string text, int start, int end, SecretSpans spans)
    {
        var padded = end;
        while (padded < text.Length && padded < end + 2 && text[padded] == '=')
            padded++;
        var length = end - start;
        var isKey = (length == KeyLength && padded == end + 2) || (length == SignatureLength && padded == end + 1);
        if (isKey ? HasAllKinds(text, start, end) : IsDevOpsToken(text, start, end) || TokenShapes.IsRandom(text, start, end))
            spans.Add(start, padded);
    }

    private static bool HasAllKinds(string text, int start, int end)
    {
        bool upper = false, lower = false, digit = false;
        for (var i = start; i < end; i++)
        {
            upper |= text[i] is >= 'A' and <= 'Z';
            lower |= text[i] is >= 'a' and <= 'z';
            digit |= text[i] is >= '0' and <= '9';
        }

        return upper && lower && digit;
    }

    private static bool IsDevOpsToken(string text, int start, int end)
    {
        if (end - start != DevOpsTokenLength)
            return false;
        int digits = 0, beyondHex = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is >= '2' and <= '7')
                digits++;
            else if (text[i] is >= 'g' and <= 'z')
                beyondHex++;
            else if (text[i] is not (>= 'a' and <= 'f'))
                return false;
        }

        return digits >= 3 && beyondHex >= 10;
    }

    private static int FindWebToken(string text, int start, SecretSpans spans)
    {
        if (start < 0 || string.CompareOrdinal(text, start, "eyJ", 0, 3) != 0)
            return -1;
        var end = start;
        while (end < text.Length && IsWebTokenCharacter(text[end]))
            end++;
        var length = end - start;
        var isSecret = IsWordStart(text, start) ? length >= ShortestWebToken : length >= ShortestEmbeddedWebToken && HasAllKinds(text, start, end);
        if (!isSecret)
            return -1;
        spans.Add(start, end);
        return end;
    }

    private static int FindEntraSecret(string text, int markEnd, SecretSpans spans)
    {
        var mark = markEnd - 2;
        if (mark < 1 || text[mark] is not ('Q' or 'q') || text[mark - 1] is not (>= '0' and <= '9'))
            return -1;
        var start = mark;
        while (start > 0 && markEnd - start < BeforeEntraMark && IsEntraCharacter(text[start - 1]))
            start--;
        var end = markEnd;
        while (end < text.Length && IsEntraCharacter(text[end]))
            end++;
        if (end - start < ShortestEntraSecret)
            return -1;
        spans.Add(start, end);
        return end;
    }

    private static int FindAccessToken(string text, int markEnd, SecretSpans spans)
    {
        if (markEnd >= text.Length || text[markEnd] is not ('_' or '-'))
            return -1;
        var start = markEnd;
        while (start > 0 && markEnd - start < 10 && IsRunCharacter(text[start - 1]) && text[start - 1] != '/')
            start--;
        var end = markEnd + 1;
        var hasDigit = false;
        var limit = Math.Min(text.Length, markEnd + LongestAccessToken);
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            hasDigit |= text[end] is >= '0' and <= '9';
            end++;
        }

        if (!hasDigit || end - markEnd <= ShortestAccessToken || text.IndexOf('-', markEnd + 1, end - markEnd - 1) is var hyphen and > 0 && hyphen < markEnd + 10)
            return -1;
        spans.Add(start, end);
        return end;
    }

    // A token starts where a word starts; a letter of an escape sequence before it does not count: \neyJ, %20eyJ, \u0022eyJ.
    private static bool IsWordStart(string text, int at)
    {
        if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            return true;
        return (at >= 2 && text[at - 2] == '\\')
            || (at >= 3 && text[at - 3] == '%')
            || (at >= 6 && text[at - 6] == '\\' && text[at - 5] == 'u');
    }

    private static bool IsRunCharacter(char c) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '/' or '-' or '_';

    private static bool IsWebTokenCharacter(char c) => IsRunCharacter(c) || c is '.' or '=';

    private static bool IsEntraCharacter(char c) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '_' or '~' or '-';
}
