namespace SigTroubleshoot.Secrets;

/// <summary>Finds keys and tokens by their shape.</summary>
internal static class KeyShapes
{
    // Runs below this length may be names.
    private const int ShortestRun = 40;

    // 64 bytes in base64, as storage, Service Bus, Event Hubs and Cosmos DB keys are: 86 characters and two equals signs.
    private const int KeyLength = 86;

    // 32 bytes in base64, as the signature of a SAS is: 43 characters and one equals sign.
    private const int SignatureLength = 43;

    // A personal access token of Azure DevOps: 52 characters of base32.
    private const int DevOpsTokenLength = 52;

    private const int ShortestWebToken = 8;

    // After a letter, "eyJ" is part of a word such as "surveyJobs", unless what follows is as long as a token.
    private const int ShortestEmbeddedWebToken = 30;

    // An Entra client secret: three characters, a digit, Q~ and 34 more; a cut may have left fewer.
    private const int BeforeEntraMark = 6;
    private const int ShortestEntraSecret = 10;

    private const int ShortestAccessToken = 10;

    // No service hands out longer ones; a bound keeps the search linear where one mark follows the other.
    private const int LongestAccessToken = 400;

    /// <summary>Adds the long runs of base64 and base32 that no person writes.</summary>
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

    /// <summary>Adds a token whose first characters tell what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="markEnd">The end of the characters that tell it.</param>
    /// <param name="kinds">What they tell.</param>
    /// <param name="spans">Takes the secrets.</param>
    /// <returns>The place to read on from, or -1 where it is something else.</returns>
    public static int FindMarked(string text, int markEnd, TriggerKinds kinds, SecretSpans spans)
    {
        if ((kinds & TriggerKinds.WebToken) != 0)
            return FindWebToken(text, markEnd - 3, spans);
        return (kinds & TriggerKinds.EntraSecret) != 0 ? FindEntraSecret(text, markEnd, spans) : FindAccessToken(text, markEnd, spans);
    }

    private static void FindInRun(string text, int start, int end, SecretSpans spans)
    {
        // A path of base64 and one of names look alike as a whole, but not its parts: hyphens are not of that base64.
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

    // A token begins where a word does; the letter of an escape before it is none: \neyJ, %20eyJ, \u0022eyJ.
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
