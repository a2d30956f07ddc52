using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>What holds for the versions of a definition whose security type is ConfidentialVM.</summary>
internal static class ConfidentialVersion
{
    /// <summary>Whether the definition accepts only images of confidential VMs.</summary>
    public static bool IsIn(ImageDefinition? definition) => definition is not null && SecurityTypes.IsConfidentialOnly(SecurityTypeOfImage.Of(definition));

    /// <summary>Confirms a finding if the definition has this security type.</summary>
    public static Task<Answer> VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        // A source that is itself in a gallery would be mistaken for the definition.
        var isSource = ResourceId.TryParse(verification["ResourceId"], out var id) && id.Gallery.Length > 0 && verification["Definition"] is { } name
            && !string.Equals(id.Definition, name, StringComparison.OrdinalIgnoreCase);
        return SecurityTypeOfImage.VerifyAsync(verification, isSource ? null : verification.DefinitionId, SecurityTypes.IsConfidentialOnly, cancellation);
    }
}
