using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The resource group does not exist in the requested subscription, which is often not the gallery's.</summary>
/// <remarks>
/// Issues of Az PowerShell and azure-cli: the context points to another subscription, or the client looks in the current
/// subscription for the resource group of an ID from another one.
/// </remarks>
internal sealed class ResourceGroupNotFound() : Rule("SIG950", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedGroup>, ILiveCheck<DeploymentReading>
{
    private const string NotFoundCode = "ResourceGroupNotFound";

    // The Resource '…' under the resource group '…' could not be found: the group is not what is missing.
    private static readonly Regex OfAnotherSentence = new(@"\b(?:under|in)\s+(?:the\s+)?['""]?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Word = new(@"[A-Za-z]{3,100}", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> WordsOfErrors = new(StringComparer.OrdinalIgnoreCase)
    {
        NotFoundCode, "azure", "code", "content", "core", "correlation", "could", "details", "error", "ErrorCode", "ErrorMessage", "exception", "exceptions", "failed", "fatal", "found", "group",
        "http", "message", "not", "NotFound", "null", "operation", "ReasonPhrase", "request", "ResourceNotFoundError", "response", "status", "StatusCode", "target", "the", "tracking", "undefined",
    };

    internal override RuleText Text => new()
    {
        Message = "The resource group[ '{ResourceGroup}'] does not exist in the requested subscription.",
        MessageConfirmed = "The resource group[ '{ResourceGroup}'] does not exist[ in subscription '{SubscriptionId}'].",
        ["MessageConfirmedElsewhere"] = "The resource group[ '{ResourceGroup}'] does not exist in the requested subscription[ '{OtherSubscriptionId}'], but it does in the session's subscription[ '{SubscriptionId}'].",
        MessageRefuted = "The resource group[ '{ResourceGroup}'] exists[ in subscription '{SubscriptionId}'][, in region {Region}].",
        Cause = "The resource group does not exist in the requested subscription, which is often not the gallery's: the context points to another subscription, or the client looked in the current subscription for the resource group of an ID from another one.",
        Remedy = "Select the gallery's subscription, or correct the resource group name. If the ID names another subscription, update the client or pass the version's full ID.",
    };

    internal override string[] Sentences => ["Resource group '<ResourceGroup>' could not be found."];

    internal override string[] ErrorCodes => [NotFoundCode];

    public override string AzPowerShell => "Set-AzContext -Subscription <SubscriptionId>; Get-AzResourceGroup -Name <ResourceGroup>";

    public override string AzureCli => "az group show --subscription <SubscriptionId> -n <ResourceGroup>";

    // All of Azure uses this sentence. A gallery or an image must be part of the request, or the group's name must suggest one.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var group = match.Value("ResourceGroup");
        return group.Length > 0
            && !IsHeading(match)
            && !OfAnotherSentence.IsMatch(match.Lead)
            && EvidenceBeside(group, match) switch
            {
                GalleryEvidence.Gallery => true,
                GalleryEvidence.Other => false,
                _ => NameHints.LooksLikeGallery(group) || IsAlone(match),
            };
    }

    // Polled errors and messages of SDKs often name nothing but the group. Any other word may name another resource.
    private static bool IsAlone(RuleMatch match)
    {
        var rest = match.Nearby.Replace(match.Excerpt, " ");
        if (match.Confidence != FindingConfidence.Exact || Word.Matches(rest).Cast<Match>().Any(word => !WordsOfErrors.Contains(word.Value)))
            return false;
        match.Confidence = FindingConfidence.Possible;
        return true;
    }

    // Terraform names the group, in parentheses, at the beginning of every not-found error.
    private static bool IsHeading(RuleMatch match) => match.Excerpt.IndexOf(')') >= 0;

    // A group name such as rg-gallery does not mean that the request is about a gallery.
    private static GalleryEvidence EvidenceBeside(string group, RuleMatch match)
    {
        if (match.Evidence != GalleryEvidence.Gallery || !Surroundings.IsGallery(group))
            return match.Evidence;
        var before = match.Nearby.Length - NearbyDetails.FromSentenceOn(match).Length;
        var rest = match.Nearby.Replace(group, "");
        var at = Math.Min(before, rest.Length);
        return Surroundings.Evaluate(rest, at, at, error: null, match.Error?.Request);
    }

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(NotFoundCode) && RequestedResource.IsInGallery(error);

    IEnumerable<AnticipatedError> IAnticipate<PlannedGroup>.Anticipate(PlannedGroup plan) => [new(("ResourceGroup", plan.Name))];

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["ResourceGroup"] is not { } group)
            return Undetermined.Unnamed(NamedThing.ResourceGroup);
        if (verification.SubscriptionId is not { } asked)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var reading = await ReadAsync(verification, asked, group, cancellation).ConfigureAwait(false);
        if (reading.Failure is null)
            return Answer.Refuted(("ResourceGroup", group), ("SubscriptionId", asked), ("Region", reading.Value?.Location));
        if (!reading.IsAbsent)
            return Undetermined.Unreadable(IdOf(asked, group), reading.Failure);

        // If the error names the gallery's subscription and the session uses another one, the group may be in the latter.
        var other = verification.Azure.SubscriptionId;
        var isElsewhere = other is not null
            && !string.Equals(other, asked, StringComparison.OrdinalIgnoreCase)
            && (await ReadAsync(verification, other, group, cancellation).ConfigureAwait(false)).Failure is null;
        return isElsewhere
            ? Answer.Confirmed(("ResourceGroup", group), ("OtherSubscriptionId", asked), ("SubscriptionId", other)).As("MessageConfirmedElsewhere")
            : Answer.Confirmed(("ResourceGroup", group), ("SubscriptionId", asked));
    }

    private static Task<Reading<AzureResource>> ReadAsync(Verification verification, string subscription, string group, CancellationToken cancellation) =>
        verification.Azure.ReadResourceAsync(IdOf(subscription, group), cancellation);

    private static string IdOf(string subscription, string group) => $"/subscriptions/{subscription}/resourceGroups/{group}";

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) =>
        reading.Existence == ImageExistence.NoResourceGroup ? [Answer.Failed()] : [];
}
