using System.Text.RegularExpressions;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The subscription has used up its allowance of compute requests in this region for the moment.</summary>
/// <remarks>Microsoft's pages on throttling of compute and of Resource Manager; the details' JSON names the operation group and the counts.</remarks>
internal sealed class ComputeRequestThrottled : Rule
{
    private const string ComputeSentence = "The server rejected the request because too many requests have been received for this subscription";

    private static readonly Regex Group = Beside.Pattern(@"operationGroup\W{1,20}(?<OperationGroup>\w+)");
    private static readonly Regex Allowed = Beside.Pattern(@"allowedRequestCount\W{1,20}(?<Limit>\d+)");
    private static readonly Regex Measured = Beside.Pattern(@"measuredRequestCount\W{1,20}(?<Value>\d+)");
    private static readonly string[] ThrottlingCodes = ["TooManyRequests", "SubscriptionRequestsThrottled"];

    public ComputeRequestThrottled() : base("SIG910", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["OperationNotAllowed", .. ThrottlingCodes];
        Messages =
        [
            ComputeSentence,
            "Number of requests for subscription '<SubscriptionId>' and operation '<OperationGroup>' exceeded the backend storage limit.",
        ];
    }

    // The first sentence is compute's own, whatever it was about; the second is Resource Manager's and goes to everyone.
    internal override bool Accepts(Sighting sighting)
    {
        if (sighting.Evidence != GalleryEvidence.Gallery && sighting.Says("backend"))
            return sighting.Value("OperationGroup").IndexOf("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase) >= 0;

        Beside.Read(sighting, Group);
        Beside.Read(sighting, Allowed);
        Beside.Read(sighting, Measured);
        return true;
    }

    internal override bool AcceptsCode(AzureError error) =>
        (ThrottlingCodes.Any(error.HasCode) || error.StatusCode == 429) && RequestedResource.IsInGallery(error);
}
