namespace SigTroubleshoot.Unit.Redaction;

/// <summary>A secret that must not be printed, not even a part of it.</summary>
internal static class Canary
{
    private const int Piece = 6;

    /// <summary>Fails if a text contains six consecutive characters of the secret.</summary>
    public static void AssertGone(string secret, string text)
    {
        // A part with an asterisk may be the mask itself.
        for (var i = 0; i + Piece <= secret.Length; i++)
        {
            if (secret.IndexOf('*', i, Piece) >= 0)
                continue;
            Assert.DoesNotContain(secret.Substring(i, Piece), text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
