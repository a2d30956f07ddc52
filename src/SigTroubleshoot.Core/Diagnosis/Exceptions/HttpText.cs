using System.Globalization;
using System.Net;
using System.Text;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Diagnosis.Exceptions;

/// <summary>
/// Writes an exception's request and response in the format of <c>-Debug</c>, so that a finding contains
/// the method, the address, and the IDs. Reads the exceptions of AutoRest clients (<c>Request</c>, <c>Response.Content</c>),
/// of HttpClient (<c>Response.RequestMessage</c>), and of HttpWebRequest (<c>Response.ResponseUri</c>).
/// </summary>
internal static class HttpText
{
    private const string Bar = "============================";

    /// <summary>Adds what the exception contains of the request and the response; nothing if it contains neither.</summary>
    public static void Append(StringBuilder text, ObjectView exception)
    {
        var response = exception["Response"];
        var request = exception["Request"];
        if (!request.Exists)
            request = response["RequestMessage"];
        var address = (request.Exists ? request["RequestUri"] : response["ResponseUri"]).Text;
        if (!string.IsNullOrEmpty(address))
        {
            var method = (request.Exists ? request : response)["Method"];
            AppendHead(text, "HTTP REQUEST");
            AppendPart(text, "HTTP Method", method["Method"].Text ?? method.Text ?? "");
            AppendPart(text, "Absolute Uri", address!);
        }

        var content = response["Content"].Text;
        if (StatusOf(response) is { } status && (address is not null || !string.IsNullOrEmpty(content)))
        {
            AppendHead(text, "HTTP RESPONSE");
            AppendPart(text, "Status Code", status.ToString());
            AppendPart(text, "Body", content ?? "");
        }
    }

    /// <summary>Adds a request of which only the resource is known.</summary>
    /// <param name="text">Receives the text.</param>
    /// <param name="id">The ID of the resource.</param>
    public static void AppendWrite(StringBuilder text, string id)
    {
        // All parts of a request, as a reader expects them; what follows the address would otherwise continue it. No rule depends on the method.
        AppendHead(text, "HTTP REQUEST");
        AppendPart(text, "HTTP Method", "PUT");
        AppendPart(text, "Absolute Uri", "https://management.azure.com" + id);
        AppendPart(text, "Headers", "");
        AppendPart(text, "Body", "");
    }

    /// <summary>The status of a response; null if there is none.</summary>
    public static HttpStatusCode? StatusOf(ObjectView response) => response["StatusCode"].Value switch
    {
        HttpStatusCode status => status,
        int status => (HttpStatusCode)status,
        string name when Enum.TryParse<HttpStatusCode>(name, ignoreCase: true, out var status) => status,
        _ => null,
    };

    private static void AppendHead(StringBuilder text, string title) =>
        text.Append("DEBUG: ").Append(Bar).Append(' ').Append(title).Append(' ').Append(Bar).Append("\n\n");

    private static void AppendPart(StringBuilder text, string label, string value) =>
        text.Append(string.Format(CultureInfo.InvariantCulture, "{0}:\n{1}\n\n", label, value));
}
