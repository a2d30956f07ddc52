namespace SigTroubleshoot.Fuzz;

/// <summary>Shortens a failing text as much as possible while it still fails.</summary>
internal static class Shortening
{
    private const int MostTries = 2000;

    /// <summary>
    /// Removes lines, half of them at first, then fewer. Lines stay whole: half a line with a secret is a different case.
    /// </summary>
    public static string Shorten(string text, Func<string, bool> fails)
    {
        var lines = text.Split('\n').ToList();
        var tries = 0;
        for (var size = Math.Max(1, lines.Count / 2); size > 0 && tries < MostTries; size /= 2)
        {
            for (var at = 0; at + size <= lines.Count && tries < MostTries; tries++)
            {
                var fewer = lines.Take(at).Concat(lines.Skip(at + size)).ToList();
                if (fails(string.Join('\n', fewer)))
                    lines = fewer;
                else
                    at += size;
            }
        }

        return string.Join('\n', lines);
    }
}
