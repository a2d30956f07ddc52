using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>
/// For sentences that a deployment from a Marketplace image or a plain disk causes too: whether the surroundings name a gallery
/// image. If they do not, the finding is only possible.
/// </summary>
internal static class GalleryImageSigns
{
    private static readonly string[] Words = ["galler", "shared_image", "shared image", "sharedImage", "az sig", "image version", "image definition"];

    /// <summary>Whether the surroundings name a gallery or something in one.</summary>
    public static bool AreNear(RuleMatch match) => match.IsNearAny(Words);

    /// <summary>Lowers the confidence of a match: at most the given one with a gallery image near it, otherwise Possible.</summary>
    /// <param name="match">The match.</param>
    /// <param name="most">The highest confidence that the sentence allows.</param>
    public static void Limit(RuleMatch match, FindingConfidence most = FindingConfidence.Exact)
    {
        var limit = AreNear(match) ? most : FindingConfidence.Possible;
        if (match.Confidence > limit)
            match.Confidence = limit;
    }
}
