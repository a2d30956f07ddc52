using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>An Image Builder template asks for automatic versioning, but its galleryImageId already ends in a version.</summary>
/// <remarks>Image Builder's template reference, API version 2024-02-01, distributor SharedImage.</remarks>
internal sealed class VersioningWithExplicitVersion() : Rule("SIG345", RuleArea.Version, FindingSeverity.Error), ICheck<TemplateResource>
{
    internal override RuleText Text => new()
    {
        Message = "The image template asks for automatic versioning[ ({Scheme})], but galleryImageId already specifies a version[, {Version}].",
        Cause = "The Image Builder template asks for automatic versioning (scheme Latest or Source), but its galleryImageId already ends in /versions/ and a number. Only one of the two can determine the version's number.",
        Remedy = "Remove /versions/<number> from galleryImageId to keep automatic versioning, or remove the versioning block to publish exactly that number.",
    };

    IEnumerable<Answer> ICheck<TemplateResource>.Check(TemplateResource resource)
    {
        foreach (var target in resource.ImageTemplate?.Targets ?? [])
        {
            if (target?.VersioningScheme is { } scheme && VersionIn(target.GalleryImageId) is { } version)
                yield return Answer.Failed(("Scheme", scheme), ("ResourceId", target.GalleryImageId), ("Version", version));
        }
    }

    // The value of an expression such as [parameters('imageId')] is known only when the template is deployed.
    private static string? VersionIn(string? id) =>
        id?.StartsWith("[", StringComparison.Ordinal) != true && ResourceId.TryParse(id, out var parsed) && parsed.Version.Length > 0 ? parsed.Version : null;
}
