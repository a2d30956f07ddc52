using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Whether the surroundings of a sentence are about a version of a gallery application.</summary>
internal static class ApplicationSigns
{
    private static readonly string[] Words =
    [
        "GalleryApplication", "gallery-application", "gallery_application", "gallery application", "galleries/applications", "/applications/", "applicationVersion", "application version",
    ];

    /// <summary>Whether an application version is named near the sentence.</summary>
    public static bool AreNear(RuleMatch match) => match.IsNearAny(Words) || match.Code.StartsWith("GalleryApplication", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// For sentences about the address of a package: accepted if an application version or a gallery is named. If nothing is named at all,
    /// the finding is only likely.
    /// </summary>
    public static bool Accept(RuleMatch match)
    {
        if (AreNear(match) || match.Evidence == GalleryEvidence.Gallery)
            return true;
        if (match.Evidence == GalleryEvidence.Other)
            return false;
        if (match.Confidence > FindingConfidence.Likely)
            match.Confidence = FindingConfidence.Likely;
        return true;
    }
}
