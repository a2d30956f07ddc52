using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The security type among the features of an image definition.</summary>
internal static class SecurityTypeOfImage
{
    /// <summary>The security type; empty if the definition has none.</summary>
    public static string Of(JsonValue definition) =>
        definition["properties"]["features"].Items
            .Where(feature => string.Equals(feature["name"].Text, "SecurityType", StringComparison.OrdinalIgnoreCase))
            .Select(feature => feature["value"].Text)
            .FirstOrDefault() ?? "";

    /// <summary>Reads the definition. Confirms the finding if its security type is one of those that explain the error.</summary>
    public static Task<Answer> VerifyAsync(Verification verification, string? definition, Func<string, bool> explains, CancellationToken cancellation) =>
        verification.ReadAsync(
            definition,
            "Definition",
            json =>
            {
                var type = Of(json);
                (string, string?)[] values = [("Definition", json["name"].Text), ("SecurityType", type)];
                return explains(type) ? Answer.Confirmed(values) : Answer.Refuted(values);
            },
            cancellation);
}
