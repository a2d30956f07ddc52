using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Evaluates Resource Manager's sentences about a nested name <c>gallery/definition</c>, which it uses for every nested type.</summary>
internal static class NestedGalleryName
{
    /// <summary>
    /// False if the surroundings indicate another type. Without any evidence, the names decide: if they do not
    /// suggest a gallery or image, the finding is only possible.
    /// </summary>
    internal static bool IsAccepted(RuleMatch match)
    {
        if (match.Evidence == GalleryEvidence.Other || match.Says("galleries/applications"))
            return false;
        if (match.Evidence == GalleryEvidence.None && !NameHints.LooksLikeGallery(match.Value("Gallery")) && !LooksLikeImage(match.Value("Definition")))
            match.Confidence = FindingConfidence.Possible;
        return true;
    }

    private static bool LooksLikeImage(string name) =>
        name.IndexOf("image", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("img", StringComparison.OrdinalIgnoreCase) >= 0;
}
