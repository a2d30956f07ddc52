namespace SigTroubleshoot.Azure;

/// <summary>A bearer token.</summary>
/// <param name="Token">The token itself: a secret.</param>
/// <param name="ExpiresOn">When it expires.</param>
internal sealed record ArmToken(string Token, DateTimeOffset ExpiresOn)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => "***";
}
