using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The subscription has used up its quota of galleries, image definitions, or image versions in a region.</summary>
/// <remarks>A recorded answer of the service in tests of Azure CLI, for the quota Gallery; other quotas of galleries follow its pattern. SIG901 warns before.</remarks>
internal sealed class GalleryQuotaExceeded() : Rule("SIG905", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, IVerify
{
    private static readonly Regex QuotaOfGallery = new(@"\A\W{0,4}Gallery", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Counts = NearbyDetails.Pattern(
        @"(?:Location: (?<Region>[\w ]{1,40}?),\s{1,4})?Current Limit: (?<Limit>\d{1,12}),\s{1,4}Current Usage: (?<Usage>\d{1,12})(?:,\s{1,4}Additional Required: (?<Required>\d{1,12}))?");

    internal override RuleText Text => new()
    {
        Message = "The quota[ '{Quota}'] of the subscription[ in {Region}] is used up[: {Usage} of {Limit}][, {Required} more required].",
        MessageConfirmed = "The subscription[ '{SubscriptionId}'] has no room[ in {Region}][: {Usage} of {Limit} are in use].",
        MessageRefuted = "The subscription[ '{SubscriptionId}'] has room again[ in {Region}][: {Usage} of {Limit} are in use].",
        Cause = "The subscription has used up its quota of galleries, image definitions, or image versions in this region.",
        Remedy = "Delete what is no longer needed in the region, create the resource in another subscription, or request a higher limit. Get-SigUsage shows what uses the limit.",
    };

    internal override string[] Sentences =>
    [
        "Operation could not be completed as it results in exceeding approved <Quota> quota. Additional details - Deployment Model: Resource Manager, Location: <Region>, Current Limit: <Limit>, Current Usage: <Usage>, Additional Required: <Required>, (Minimum) New Limit Required: <NewLimit>.",
        "Operation could not be completed as it results in exceeding approved <Quota> quota.",
    ];

    internal override string[] ErrorCodes => ["OperationNotAllowed"];

    public override string AzPowerShell => "Get-SigUsage -SubscriptionId <SubscriptionId> -Location '<Region>'";

    public override string AzureCli => "az graph query -q \"resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location\"";

    // The same sentence names quotas of vCPUs and VMs, which are not about galleries.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!QuotaOfGallery.IsMatch(match.Value("Quota")))
            return false;
        NearbyDetails.Read(match, Counts, NearbyDetails.FromSentenceOn(match));
        return true;
    }

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        if (verification["Region"] is not { } region)
            return Undetermined.Unnamed(NamedThing.Region);
        if (!long.TryParse(verification["Limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || IsOfVersions(verification["Quota"]))
            return Undetermined.Unnamed(NamedThing.Quota);
        var galleries = await verification.Azure.ListGalleriesAsync(subscription, cancellation).ConfigureAwait(false);
        if (galleries.Failure is { } failure)
            return Undetermined.Unreadable("/subscriptions/" + subscription, failure);
        if (!IsOfDefinitions(verification["Quota"]))
            return Judge(galleries.Items.Count(gallery => AzureRegion.IsSame(gallery.Location, region)), limit, region);
        var count = 0;
        foreach (var id in galleries.Items.Select(gallery => gallery.Id).OfType<string>())
        {
            var definitions = await verification.Azure.ListDefinitionsAsync(id, cancellation).ConfigureAwait(false);
            if (definitions.Failure is { } unread)
                return Undetermined.Unreadable(id, unread);
            count += definitions.Items.Count(definition => AzureRegion.IsSame(definition.Location, region));
        }

        return Judge(count, limit, region);
    }

    private static Answer Judge(int count, long limit, string region)
    {
        (string, string?)[] values = [("Region", region), ("Usage", count.ToString(CultureInfo.InvariantCulture)), ("Limit", limit.ToString(CultureInfo.InvariantCulture))];
        return count >= limit ? Answer.Confirmed(values) : Answer.Refuted(values);
    }

    // Counting versions takes a request for each definition; Get-SigUsage does that.
    private static bool IsOfVersions(string? quota) => Has(quota, "Version");

    private static bool IsOfDefinitions(string? quota) => Has(quota, "Image");

    private static bool Has(string? quota, string word) => quota?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
