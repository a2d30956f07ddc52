using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The errors of Entra's sign-in, in its original wording.</summary>
internal static class EntraErrors
{
    public static Answer WrongSecret(string client, DateTimeOffset now) => Error(401, "invalid_client", 7000215,
        $"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{client}'.", now);

    public static Answer UnknownClient(string client, string tenant, DateTimeOffset now) => Error(400, "unauthorized_client", 700016,
        $"Application with identifier '{client}' was not found in the directory '{tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.", now);

    public static Answer UnknownTenant(string tenant, DateTimeOffset now) => Error(400, "invalid_request", 90002,
        $"Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.", now);

    public static Answer UnknownGrant(string grant, DateTimeOffset now) => Error(400, "unsupported_grant_type", 70003,
        $"The app requested an unsupported grant type '{grant}'.", now);

    private static Answer Error(int status, string error, int code, string message, DateTimeOffset now)
    {
        var (trace, correlation, time) = (Guid.NewGuid(), Guid.NewGuid(), now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ssZ", CultureInfo.InvariantCulture));
        return Answer.Json(status, json =>
        {
            json.WriteStartObject();
            json.WriteString("error", error);
            json.WriteString("error_description", $"AADSTS{code}: {message} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {time}");
            json.WriteStartArray("error_codes");
            json.WriteNumberValue(code);
            json.WriteEndArray();
            json.WriteString("timestamp", time);
            json.WriteString("trace_id", trace);
            json.WriteString("correlation_id", correlation);
            json.WriteString("error_uri", $"https://login.microsoftonline.com/error?code={code}");
            json.WriteEndObject();
        });
    }
}
