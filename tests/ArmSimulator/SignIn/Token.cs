namespace SigTroubleshoot.ArmSimulator;

/// <summary>A token that was given out.</summary>
/// <param name="Text">The token itself.</param>
/// <param name="Principal">Whose it is.</param>
/// <param name="TenantId">The tenant that gave it.</param>
/// <param name="Audience">What it is for.</param>
/// <param name="ExpiresOn">When it ends.</param>
public sealed record Token(string Text, Principal Principal, string TenantId, string Audience, DateTimeOffset ExpiresOn)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => $"token of {Principal}";
}
