using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Managed identity: App Service's endpoint, and the instance metadata service of a virtual machine.</summary>
internal sealed class ManagedIdentityEndpoint(World world, TokenIssuer tokens, SimulatorOptions options)
{
    /// <summary>The path of App Service's endpoint; a session gets it in <c>IDENTITY_ENDPOINT</c>.</summary>
    public const string AppServicePath = "/msi/token";

    /// <summary>The response; null if the path is not that of a managed identity.</summary>
    public Answer? Answer(HttpRequest request, ResourcePath path) => path.Key switch
    {
        AppServicePath => request.Headers["X-IDENTITY-HEADER"] == options.IdentityHeader
            ? Token(request)
            : ArmSimulator.Answer.Json(401, json => Message(json, "Unauthorized", "The X-IDENTITY-HEADER does not match.")),
        "/metadata/identity/oauth2/token" => request.Headers["Metadata"].ToString().Equals("true", StringComparison.OrdinalIgnoreCase)
            ? Token(request)
            : ArmSimulator.Answer.Json(400, json => Message(json, "invalid_request", "Required metadata header not specified")),
        _ => null,
    };

    private Answer Token(HttpRequest request)
    {
        var (resource, client) = (request.Query["resource"].ToString(), request.Query["client_id"].ToString());
        if (resource.Length == 0)
            return ArmSimulator.Answer.Json(400, json => Message(json, "invalid_request", "Required query variable 'resource' is missing"));
        var principal = client.Length > 0 ? world.Access.Find(client) : world.Access.ManagedIdentity;
        if (principal is null)
            return ArmSimulator.Answer.Json(400, json => Message(json, "invalid_request", "Identity not found"));

        var token = tokens.Issue(principal, resource);
        var now = options.Clock.GetUtcNow();
        return ArmSimulator.Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token", token.Text);
            json.WriteString("client_id", principal.ClientId);
            json.WriteString("expires_in", ((int)(token.ExpiresOn - now).TotalSeconds).ToString(CultureInfo.InvariantCulture));
            json.WriteString("expires_on", token.ExpiresOn.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            json.WriteString("resource", resource);
            json.WriteString("token_type", "Bearer");
            json.WriteEndObject();
        });
    }

    private static void Message(System.Text.Json.Utf8JsonWriter json, string error, string description)
    {
        json.WriteStartObject();
        json.WriteString("error", error);
        json.WriteString("error_description", description);
        json.WriteEndObject();
    }
}
