using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure.Wire;

/// <summary>What a body says about an error. Resource Manager wraps it in <c>error</c>; Compute and proxies do not always.</summary>
/// <param name="Code">The code; empty if there is none.</param>
/// <param name="Message">The message, followed by that of the first detail; empty if there is none.</param>
/// <param name="Policy">The policy that throttled the request, such as <c>GetGalleryImageVersion3Min</c>; empty if none is named.</param>
/// <remarks>Microsoft's page on Compute throttling shows an unwrapped error whose first detail has the code TooManyRequests and the policy as its target.</remarks>
internal sealed record ArmError(string Code, string Message, string Policy)
{
    /// <summary>Whether the body says anything about an error.</summary>
    public bool Exists => Code.Length > 0 || Message.Length > 0;

    /// <summary>Reads the error in a body.</summary>
    public static ArmError Of(JsonValue body)
    {
        var error = body["error"] is { Kind: JsonKind.Object } wrapped ? wrapped : body;
        var detail = error["details"] switch
        {
            { Kind: JsonKind.Object } one => one,
            { Items: { Count: > 0 } many } => many[0],
            _ => JsonValue.Null,
        };
        // Some gateways write the code itself into the member: {"error":"invalid_token"}.
        var code = error["code"].Text is { Length: > 0 } given ? given : body["error"].Text;
        var policy = Is(detail["code"].Text, "TooManyRequests") || Is(code, "TooManyRequests") ? FirstOf(detail["target"].Text, error["target"].Text) : "";
        return new ArmError(code, Join(error["message"].Text, detail["message"].Text), policy);
    }

    // The message of a throttled request's detail is JSON with counts; it adds nothing to the policy.
    private static string Join(string message, string detail) =>
        detail.Length == 0 || detail[0] == '{' || message.IndexOf(detail, StringComparison.Ordinal) >= 0 ? message
        : message.Length == 0 ? detail
        : $"{message.TrimEnd()} {detail}";

    private static string FirstOf(string first, string second) => first.Length > 0 ? first : second;

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
