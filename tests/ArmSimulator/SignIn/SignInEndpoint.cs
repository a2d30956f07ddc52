using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The sign-in server: tokens for applications, and the discovery that client libraries start with.</summary>
internal sealed class SignInEndpoint(World world, TokenIssuer tokens, SimulatorOptions options)
{
    /// <summary>The response; null if the path is not that of the sign-in.</summary>
    public async Task<Answer?> AnswerAsync(HttpRequest request, ResourcePath path, CancellationToken cancellation)
    {
        var host = $"{request.Scheme}://{request.Host}";
        if (path.Segments is [_, "oauth2", "v2.0", "token"] or [_, "oauth2", "token"])
            return HttpMethods.IsPost(request.Method) ? Token(path.Segments[0], await request.ReadFormAsync(cancellation)) : Answer.Empty(405);
        if (path.Segments is [_, "v2.0", ".well-known", "openid-configuration"])
            return Configuration(path.Segments[0], host);
        return path.Segments is [_, "discovery", "instance"] ? Discovery(request, host) : null;
    }

    private Answer Token(string tenant, IFormCollection form)
    {
        var now = options.Clock.GetUtcNow();
        var (grant, client) = (form["grant_type"].ToString(), form["client_id"].ToString());
        if (!world.Access.HasTenant(tenant))
            return EntraErrors.UnknownTenant(tenant, now);
        if (grant != "client_credentials")
            return EntraErrors.UnknownGrant(grant, now);
        if (world.Access.Find(client) is not { } principal)
            return EntraErrors.UnknownClient(client, tenant, now);
        if (principal.Secret is null || form["client_secret"] != principal.Secret)
            return EntraErrors.WrongSecret(client, now);

        var audience = form.ContainsKey("scope") ? Audiences.OfScope(form["scope"].ToString()) : form["resource"].ToString();
        var token = tokens.Issue(principal, audience, tenant);
        var seconds = (int)options.TokenLifetime.TotalSeconds;
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("token_type", "Bearer");
            json.WriteNumber("expires_in", seconds);
            json.WriteNumber("ext_expires_in", seconds);
            json.WriteString("access_token", token.Text);
            json.WriteEndObject();
        }).With("Cache-Control", "no-store, no-cache");
    }

    private Answer Configuration(string tenant, string host)
    {
        if (!world.Access.HasTenant(tenant))
            return EntraErrors.UnknownTenant(tenant, options.Clock.GetUtcNow());
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("token_endpoint", $"{host}/{tenant}/oauth2/v2.0/token");
            json.WriteString("authorization_endpoint", $"{host}/{tenant}/oauth2/v2.0/authorize");
            json.WriteString("device_authorization_endpoint", $"{host}/{tenant}/oauth2/v2.0/devicecode");
            json.WriteString("jwks_uri", $"{host}/{tenant}/discovery/v2.0/keys");
            json.WriteString("issuer", $"{host}/{tenant}/v2.0");
            json.WriteEndObject();
        });
    }

    /// <summary>Declares this address a separate cloud, so that no library contacts the real one about it.</summary>
    private static Answer Discovery(HttpRequest request, string host)
    {
        var tenant = request.Query["authorization_endpoint"].ToString() is { Length: > 0 } endpoint && Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            ? uri.Segments.ElementAtOrDefault(1)?.Trim('/') ?? "common"
            : "common";
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("tenant_discovery_endpoint", string.Create(CultureInfo.InvariantCulture, $"{host}/{tenant}/v2.0/.well-known/openid-configuration"));
            json.WriteString("api-version", "1.1");
            json.WriteStartArray("metadata");
            json.WriteStartObject();
            json.WriteString("preferred_network", request.Host.Value);
            json.WriteString("preferred_cache", request.Host.Value);
            json.WriteStartArray("aliases");
            json.WriteStringValue(request.Host.Value);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
