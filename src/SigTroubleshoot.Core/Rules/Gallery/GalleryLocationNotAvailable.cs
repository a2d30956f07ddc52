using SigTroubleshoot.Availability;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The location of the gallery, definition, or version is misspelled, belongs to another cloud, or is a restricted region that the subscription cannot access.</summary>
/// <remarks>Microsoft's troubleshooting guide, which lists this cause in each of its three tables.</remarks>
internal sealed class GalleryLocationNotAvailable() : Rule("SIG106", RuleArea.Gallery, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedDefinition>, IAnticipate<PlannedVersion>, ILiveCheck<GalleryNameReading>
{
    internal override RuleText Text => new()
    {
        Message = "The location[ '{Region}'] is not available for galleries, image definitions, or image versions in this subscription.",
        MessagePassed = "The location[ '{Region}'] is available for galleries in this subscription.",
        MessageConfirmed = "The location[ '{Region}'] exists in the subscription, but Microsoft.Compute does not offer galleries there.",
        ["MessageConfirmedUnknown"] = "The subscription has no location[ '{Region}'] that offers galleries[; the closest name is '{Suggestion}'].",
        MessageRefuted = "The location[ '{Region}'] now offers galleries to the subscription; retry the request.",
        Cause = "The location of the gallery, image definition, or image version is misspelled, belongs to another cloud, or is a restricted region that the subscription cannot access.",
        Remedy = "Compare the region name with the locations of your subscription. If the name is correct, request access to the region, or choose one of the regions listed in the error.",
        ["Unknown"] = "Azure does not report the regions in which the subscription can have galleries.",
    };

    internal override string[] Sentences =>
    [
        "The provided location '<Region>' is not available for resource type 'Microsoft.Compute/galleries'.",
        "The provided location <Region> is not available for resource type 'Microsoft.Compute/galleries'.",
        "The provided location '<Region>' is not available for resource type 'Microsoft.Compute/galleries/<SubType>'.",
    ];

    internal override string[] LookalikeSentences =>
    [
        "The provided location '<Region>' is not available for resource type '<Provider>/<Type>'.",
    ];

    internal override string[] ErrorCodes => ["LocationNotAvailableForResourceType"];

    public override string AzPowerShell => "Get-AzLocation | Select-Object Location, DisplayName";

    public override string AzureCli => "az account list-locations --query '[].name' -o tsv";

    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("Microsoft.Compute/galleries");

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("LocationNotAvailableForResourceType") && RequestedResource.IsInGallery(error);

    IEnumerable<AnticipatedError> IAnticipate<PlannedDefinition>.Anticipate(PlannedDefinition plan) =>
        plan.Definition.Location is { } region ? [new(("Region", region), ("SubType", "images"))] : [];

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) => plan.Regions.Select(region => new AnticipatedError(("Region", region), ("SubType", "images/versions")));

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        if (verification["Region"] is not { } region)
            return Undetermined.Unnamed(NamedThing.Region);
        var locations = await verification.Azure.ListLocationsAsync(subscription, cancellation).ConfigureAwait(false);
        if (locations.Failure is not null)
            return Answer.NotEvaluated(locations.Failure);
        var provider = await verification.Azure.ReadProviderAsync(subscription, ResourceProvider.Compute, cancellation).ConfigureAwait(false);
        if (provider.Value is not { } compute)
            return Answer.NotEvaluated(provider.Failure!);

        var known = Known(locations.Items.Select(location => location.Name));
        var offered = Known(compute.GalleryRegions(verification["SubType"]));
        if (known.Count == 0 || offered.Count == 0)
            return Undetermined.NoValue(ResourceProvider.Compute, "locations");
        offered.IntersectWith(known);
        var wanted = AzureRegion.Normalize(region);
        if (offered.Contains(wanted))
            return Answer.Refuted();
        return known.Contains(wanted)
            ? Answer.Confirmed()
            : Answer.Confirmed(("Suggestion", NearestName.Of(wanted, offered))).As("MessageConfirmedUnknown");
    }

    private static HashSet<string> Known(IEnumerable<string> regions) => new(regions.Where(region => region.Length > 0), StringComparer.Ordinal);

    public IEnumerable<Answer> Check(GalleryNameReading reading)
    {
        if (reading.Region is not { } region || reading.Taken.Provider is not { } provider)
            return [];
        var regions = reading.Taken.Regions;
        if (provider.Failure is { } failure)
            return [Answer.NotEvaluated(failure) with { Severity = FindingSeverity.Error }];
        if (regions.Count == 0)
            return [Answer.NotEvaluated(RuleTexts.Get(this, "Unknown")) with { Severity = FindingSeverity.Error }];
        return [regions.Contains(AzureRegion.Normalize(region)) ? Answer.Passed(("Region", region)) : Answer.Failed(("Region", region))];
    }
}
