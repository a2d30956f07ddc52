namespace SigTroubleshoot.ArmSimulator;

/// <summary>An issued token.</summary>
/// <param name="Text">The token itself.</param>
/// <param name="Principal">The principal that it was issued to.</param>
/// <param name="TenantId">The tenant that issued it.</param>
/// <param name="Audience">The audience.</param>
/// <param name="ExpiresOn">When it expires.</param>
public sealed record Token(string Text, Principal Principal, string TenantId, string Audience, DateTimeOffset ExpiresOn)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => $"token of {Principal}";
}
