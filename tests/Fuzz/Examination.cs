namespace SigTroubleshoot.Fuzz;

/// <summary>What every text must result in: an answer in time, without an exception, without the secret.</summary>
internal static class Examination
{
    private const int Piece = 6;

    // Far longer than any text takes; the machine may be busy.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    /// <summary>What is wrong with the result for a text, or null.</summary>
    public static string? FaultOf(string text, string secret)
    {
        var work = Task.Run(() => Examine(text, secret));
        try
        {
            return work.Wait(TimeLimit) ? work.Result : $"no answer within {TimeLimit.TotalSeconds} seconds";
        }
        catch (AggregateException e)
        {
            return e.GetBaseException().ToString();
        }
    }

    private static string? Examine(string text, string secret)
    {
        foreach (var finding in SigEngine.Default.Diagnose(text, "fuzz.log"))
        {
            foreach (var part in PartsOf(finding))
            {
                if (FindPiece(part, secret) is { } piece)
                    return $"{finding.RuleId} shows '{piece}' of the secret in: {part}";
            }
        }

        return null;
    }

    private static IEnumerable<string> PartsOf(Finding finding) =>
        [finding.Message, finding.Cause, finding.Remedy, finding.Command, finding.Evidence, finding.Target, finding.Source, .. finding.Values.Values, .. finding.Values.Keys];

    private static string? FindPiece(string text, string secret)
    {
        for (var i = 0; i + Piece <= secret.Length; i++)
        {
            // Six letters may be a word of the seed; with a digit among them they are not.
            var piece = secret.Substring(i, Piece);
            if (text.Contains(piece, piece.Any(char.IsDigit) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                return piece;
        }

        return null;
    }
}
