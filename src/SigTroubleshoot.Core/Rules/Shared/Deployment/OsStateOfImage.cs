using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Whether an image is generalized or specialized, for the rules about the OS profile of a VM.</summary>
internal static class OsStateOfImage
{
    /// <summary>Confirms the finding if the definition has the OS state that makes the service reject the request.</summary>
    public static Task<Answer> VerifyAsync(Verification verification, string refused, CancellationToken cancellation) =>
        verification.ReadDefinitionAsync(
            definition => definition.OsState switch
            {
                null or "" => Undetermined.NoValue(verification.NamedDefinitionId()!, "osState"),
                var state when string.Equals(state, refused, StringComparison.OrdinalIgnoreCase) => Answer.Confirmed(("OsState", state), ("Definition", definition.Name)),
                var state => Answer.Refuted(("OsState", state), ("Definition", definition.Name)),
            },
            cancellation);
}
