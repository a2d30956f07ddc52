namespace SigTroubleshoot.Unit.Redaction;

/// <summary>A secret that must not come back, not even a piece of it.</summary>
internal static class Canary
{
    private const int Piece = 6;

    /// <summary>Fails where a text holds six characters of the secret in a row.</summary>
    public static void AssertGone(string secret, string text)
    {
        // A piece with an asterisk may stand for the mask itself.
        for (var i = 0; i + Piece <= secret.Length; i++)
        {
            if (secret.IndexOf('*', i, Piece) >= 0)
                continue;
            Assert.DoesNotContain(secret.Substring(i, Piece), text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
