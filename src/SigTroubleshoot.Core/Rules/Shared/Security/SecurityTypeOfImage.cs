using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The security type among the features of an image definition.</summary>
internal static class SecurityTypeOfImage
{
    /// <summary>The security type; empty if the definition has none.</summary>
    public static string Of(ImageDefinition definition) => definition.Features.TryGetValue("SecurityType", out var type) ? type : "";

    /// <summary>Reads the definition. Confirms the finding if its security type is one of those that explain the error.</summary>
    public static Task<Answer> VerifyAsync(Verification verification, string? definition, Func<string, bool> explains, CancellationToken cancellation) =>
        verification.ReadAsync(
            definition,
            NamedThing.Definition,
            ImageDefinitionMapping.Map,
            read =>
            {
                var type = Of(read);
                (string, string?)[] values = [("Definition", read.Name), ("SecurityType", type)];
                return explains(type) ? Answer.Confirmed(values) : Answer.Refuted(values);
            },
            cancellation);
}
