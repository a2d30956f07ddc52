namespace SigTroubleshoot.ArmSimulator;

/// <summary>Determines the caller of Azure Resource Manager.</summary>
internal sealed class Authenticator(TokenIssuer tokens)
{
    /// <summary>Reads the token into the call; the error response if it is not valid.</summary>
    public Answer? Check(ArmCall call, World world)
    {
        var header = call.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return ArmErrors.NoToken;
        if (tokens.Recognize(header["Bearer ".Length..].Trim()) is not { } token)
            return ArmErrors.InvalidToken;
        if (token.ExpiresOn <= call.Now)
            return ArmErrors.ExpiredToken(token.ExpiresOn, call.Now);
        var allowed = Audiences.Allowed(call.Host);
        if (!allowed.Contains(token.Audience, StringComparer.OrdinalIgnoreCase))
            return ArmErrors.WrongAudience(token.Audience, allowed);
        call.Caller = token.Principal;
        if (call.Path.SubscriptionId is not { } id)
            return null;
        call.Subscription = world.Subscription(id);
        if (call.Subscription is null)
            return ArmErrors.SubscriptionNotFound(id);
        return call.Subscription.TenantId.Equals(token.TenantId, StringComparison.OrdinalIgnoreCase) ? null : ArmErrors.WrongTenant(token.TenantId, call.Subscription.TenantId);
    }
}
