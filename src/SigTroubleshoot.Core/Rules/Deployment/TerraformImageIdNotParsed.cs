using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>source_image_id of a Terraform configuration has none of the forms that the provider accepts.</summary>
/// <remarks>
/// terraform-provider-azurerm#23407: the provider tries every form of image ID, prints one error for each, and compares the segments of
/// shared and community IDs case-sensitively. A text that is no ID fails by its number of segments
/// (terraform-azurerm-avm-res-compute-virtualmachinescaleset#74).
/// </remarks>
internal sealed class TerraformImageIdNotParsed() : Rule("SIG634", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, ICheck<DeploymentRequest>
{
    // The forms that the provider tries for source_image_id.
    private static readonly string[] Kinds =
    [
        "Image", "SharedImage", "SharedImageVersion", "CommunityGalleryImage", "CommunityGalleryImageVersion", "SharedGalleryImage", "SharedGalleryImageVersion",
    ];

    // "Image" is also the name of other things.
    private const string PlainKind = "Image";
    private const string Argument = "source_image_id";

    // The form that the provider prints for an ID of its plain kind.
    private const string ExpectedForm = "Microsoft.Compute/images/";

    // Another argument of the kind: the source of an image version.
    private const string OtherArgument = "managed_image_id";

    // parsing "/communityGalleries/x/Images/y": parsing the … ID, and: However this value was provided: > /communityGalleries/x/Images/y
    private static readonly Regex IdPattern =
        NearbyDetails.Pattern(@"(?:parsing\s{1,40}\\{0,7}[""']|value was provided:?[\s>│|]{1,120})(?<ResourceId>/[\w./-]{1,600}[\w-])");

    // What is no ID at all, such as a name: parsing "ubuntu otter": parsing the … ID
    private static readonly Regex TextPattern =
        NearbyDetails.Pattern(@"parsing\s{1,40}\\{0,7}[""'](?<ResourceId>[^""'\\\r\n]{1,300})\\{0,7}[""']:\s{1,40}parsing\s{1,40}the\s");

    internal override RuleText Text => new()
    {
        Message = "Terraform does not accept the image ID[ '{ResourceId}'][; the spelling that it requires is '{Suggestion}'].",
        Cause = "source_image_id has none of the forms that the provider tries in turn. For community and shared images, the provider compares the segments case-sensitively and requires communityGalleries, sharedGalleries, images, and versions in exactly this spelling.",
        Remedy = "Write /communityGalleries/<public name>/images/<definition> or /sharedGalleries/<unique name>/images/<definition>, with or without /versions/<version>, in this case and with nothing before or after it. The errors of all forms are one fault.",
    };

    internal override string[] Sentences =>
    [
        "parsing \"<ResourceId>\" as an <Kind> ID: No subscription ID found in",
        "parsing the <Kind> ID: the segment at position <Position> didn't match",
        "parsing the <Kind> ID: the number of segments didn't match",
    ];

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var kind = match.Value("Kind").Trim();
        if (!Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            return false;
        if (string.Equals(kind, PlainKind, StringComparison.OrdinalIgnoreCase) && !IsOfDeployment(match))
            return false;

        // Each form that was tried has its own kind and position; they are one failure.
        match.Values.Remove("Kind");
        match.Values.Remove("Position");
        NearbyDetails.Read(match, IdPattern);
        if (match.Value("ResourceId").Length == 0)
            NearbyDetails.Read(match, TextPattern);
        return true;
    }

    private static bool IsOfDeployment(RuleMatch match) =>
        match.IsNearAny(Argument, "ommunityGaller", "haredGaller", "SharedImage") || (match.IsNear(ExpectedForm) && !match.IsNear(OtherArgument));

    internal override void Explain(Dictionary<string, string> values)
    {
        if (values.TryGetValue("ResourceId", out var id) && TerraformImageId.SpellingOf(id) is { } spelling && spelling != id)
            values["Suggestion"] = spelling;
    }

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        if (request.TerraformImageId is not { } id || LinkedImageId.IsImageId(id) || id.IndexOf("${", StringComparison.Ordinal) >= 0)
            yield break;
        var spelling = TerraformImageId.SpellingOf(id);
        if (spelling is null)
            yield return Answer.Failed(("ResourceId", id));
        else if (spelling != id)
            yield return Answer.Failed(("ResourceId", id), ("Suggestion", spelling));
    }
}
