using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>imageReference.id is not a complete resource ID: it is a bare name, or a segment of it is missing or empty.</summary>
/// <remarks>The sentence of SIG617 with another ID. SIG406 covers the source of an image version.</remarks>
internal sealed class ImageReferenceIdMalformed() : Rule("SIG632", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, ICheck<DeploymentRequest>
{
    internal override RuleText Text => new()
    {
        Message = "imageReference.id[ ('{Value}')] is not a fully qualified resource ID.",
        Cause = "imageReference.id contains a bare image name, an ID without its leading slash, or an ID with a missing or empty segment.",
        Remedy = "Specify the full ID, /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/galleries/<gallery>/images/<definition>, with or without /versions/<version>. Check for an empty variable in it.",
    };

    internal override string[] Sentences => LinkedImageId.Sentences;

    internal override string[] ErrorCodes => [LinkedImageId.Code];

    public override string AzPowerShell => "(" + DefinitionCommands.ShowAzPowerShell + ").Id";

    public override string AzureCli => DefinitionCommands.ShowAzureCli + " --query id -o tsv";

    // SIG617 covers the short IDs of shared galleries.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!LinkedImageId.IsMeant(match) || LinkedImageId.IsSharedPath(match.Value("ResourceId")))
            return false;
        if (match.Values.TryGetValue("ResourceId", out var value))
        {
            // It is not an ID, so nothing may take it for one.
            match.Values["Value"] = value;
            match.Values.Remove("ResourceId");
        }

        return true;
    }

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        if (request.ImageReferenceId is { } value && !IsExpression(value) && !LinkedImageId.IsSharedPath(value) && !IsWhole(value))
            yield return Answer.Failed(("Value", value.Trim().Length > 0 ? value : null));
    }

    // The region's own list of shared images is below a subscription, so Resource Manager follows the ID.
    private static bool IsWhole(string value) =>
        LinkedImageId.IsImageId(value) || (ResourceId.TryParse(value, out var id) && id.SubscriptionId.Length > 0 && (id.IsSharedGallery || id.IsCommunityGallery));

    // The value of an expression such as [parameters('imageId')] is known only when the template is deployed.
    private static bool IsExpression(string value) => value.TrimStart().StartsWith("[", StringComparison.Ordinal);
}
