using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Rules;

/// <summary>The shared_image_gallery_destination block of a Packer template does not specify all that it must.</summary>
/// <remarks>Packer 1.6.6 and the configuration of its Azure plugin, which stop before any call to Azure and print one line for each missing setting.</remarks>
internal sealed class GalleryDestinationIncomplete() : Rule("SIG960", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICheck<PackerBuild>
{
    // With a format behind it, or in front of it, the sentence is about a version that is there: SIG301.
    private static readonly Regex Missing = NearbyDetails.Pattern(
        @"\ban?(?<!\bMajor\b[^*\r\n]{0,120})\s{1,120}(?<setting>resource_group|gallery_name|image_name|image_version)\s{1,120}must\s{1,120}be\s{1,120}specified\s{1,120}for\s{1,120}shared_image_gallery_destination(?!\s{1,120}and\s{1,120}must|[^*]{0,120}\bMajor\b)");

    private static readonly string[] Demands = ["must", "required", "missing", "has to", "needs"];

    // The format of a version (SIG301), and the regions (SIG310).
    private static readonly string[] OfOtherRules = ["Major", "replication_regions"];

    internal override RuleText Text => new()
    {
        Message = "The block shared_image_gallery_destination of the Packer template is missing a setting[: {Property}].",
        Cause = "The shared_image_gallery_destination block of a Packer template names a gallery but not its resource group, the image definition, or the version number. Packer stops before any call to Azure.",
        Remedy = "Complete the block with resource_group, gallery_name, image_name (the image definition), and image_version. If a value comes from a variable, check that the variable is set.",
    };

    internal override string[] Sentences =>
    [
        "A resource_group must be specified for shared_image_gallery_destination",
        "An image_name must be specified for shared_image_gallery_destination",
        "An image_version must be specified for shared_image_gallery_destination",
    ];

    internal override string[] ClientSentences => ["A gallery_name must be specified for shared_image_gallery_destination"];

    internal override string[] LookalikeSentences =>
    [
        "An image_version must be specified for shared_image_gallery_destination and must follow the Major(int).Minor(int).Patch(int) format",
        "A list of replication_regions must be specified for shared_image_gallery_destination",
    ];

    // One line for each missing setting; all of them are one failure, so each match lists them all.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        string[] missing = [.. Missing.Matches(match.Nearby).Cast<Match>().Select(line => line.Groups["setting"].Value).Distinct(StringComparer.Ordinal)];
        if (missing.Length == 0)
            return Array.Exists(Demands, match.Says) && !match.IsNearAny(OfOtherRules);
        match.Values["Property"] = string.Join(", ", missing);
        return true;
    }

    IEnumerable<Answer> ICheck<PackerBuild>.Check(PackerBuild request)
    {
        if (request.Destination is not { } destination)
            yield break;
        string[] missing =
        [
            .. new[] { ("resource_group", destination.ResourceGroup), ("gallery_name", destination.Gallery), ("image_name", destination.Definition), ("image_version", destination.Version) }
                .Where(setting => string.IsNullOrWhiteSpace(setting.Item2))
                .Select(setting => setting.Item1),
        ];
        if (missing.Length > 0)
            yield return Answer.Failed(("Property", string.Join(", ", missing))) with { Paths = [.. missing.SelectMany(PropertyPaths.InPackerDestination)] };
    }
}
