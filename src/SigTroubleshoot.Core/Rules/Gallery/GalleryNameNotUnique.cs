using SigTroubleshoot.Availability;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Another resource group in the same subscription already has a gallery with this name.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery table. Microsoft's table of naming rules says a name is unique in its
/// resource group; the service says subscription.
/// </remarks>
internal sealed class GalleryNameNotUnique() : Rule("SIG104", RuleArea.Gallery, FindingSeverity.Error), IVerify, ILiveCheck<GalleryNameReading>
{
    internal override RuleText Text => new()
    {
        Message = "The gallery name[ '{Gallery}'] is already taken in the subscription[ '{SubscriptionId}'].",
        ["MessageTwin"] = "The gallery name[ '{Name}'] is already taken in the subscription[ '{SubscriptionId}'] by the gallery[ '{Gallery}'][ in resource group '{ResourceGroup}'][, region '{ExistingRegion}'].",
        MessagePassed = "The gallery name[ '{Gallery}'] is available in the subscription[ '{SubscriptionId}'].",
        MessageConfirmed = "The gallery name[ '{Gallery}'] is still taken[ by a gallery in resource group '{ExistingResourceGroup}'][ in '{ExistingRegion}'][, ID {ExistingId}].",
        MessageRefuted = "The gallery name[ '{Gallery}'] is now available[ in subscription '{SubscriptionId}'].",
        ["MessageRefutedItself"] = "The gallery[ '{Gallery}'] now exists in the requested resource group[, '{ExistingResourceGroup}'], and no other gallery has its name.",
        Cause = "Another resource group in the same subscription already has a gallery with this name. Gallery names are unique per subscription, not per resource group.",
        Remedy = "Choose another gallery name, or use the existing gallery in its own resource group.",
    };

    internal override string[] Sentences =>
    [
        "The gallery name '<Gallery>' is not unique within the subscription '<SubscriptionId>'.",
        "The gallery name <Gallery> is not unique within the subscription <SubscriptionId>.",
    ];

    public override string AzPowerShell => "Get-AzGallery | Where-Object Name -eq '<Gallery>' | Select-Object ResourceGroupName, Location, Id";

    public override string AzureCli => "az sig list --query \"[?name=='<Gallery>'].id\" -o tsv";

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        if (verification["Gallery"] is not { } name)
            return Undetermined.Unnamed(NamedThing.Gallery);
        var twin = await GalleryByName.FindAsync(verification.Azure, subscription, name, cancellation).ConfigureAwait(false);
        if (twin.Failure is { } failure)
            return Answer.NotEvaluated(failure);
        if (!twin.IsThere)
            return Answer.Refuted();
        (string, string?)[] values = [("ExistingId", twin.Id), ("ExistingResourceGroup", twin.ResourceGroup), ("ExistingRegion", twin.Location)];

        // In the requested resource group, it is the gallery itself, created in the meantime.
        return string.Equals(verification["ResourceGroup"], twin.ResourceGroup, StringComparison.OrdinalIgnoreCase)
            ? Answer.Refuted(values).As("MessageRefutedItself")
            : Answer.Confirmed(values);
    }

    public IEnumerable<Answer> Check(GalleryNameReading reading)
    {
        // In the requested resource group, it is the gallery itself.
        if (reading.Twin is { } twin && !reading.IsItself)
        {
            // The commands look up the gallery by its own spelling of the name.
            yield return Answer.Failed(
                ("Name", reading.Name),
                ("Gallery", twin.Id.Gallery),
                ("ResourceGroup", twin.Id.ResourceGroup),
                ("ExistingRegion", twin.Region),
                ("ResourceId", twin.Id.ToString())) with { MessageKind = "MessageTwin" };
        }
        else if (reading.Taken.Failure is { } failure)
        {
            yield return Answer.NotEvaluated(failure) with { Severity = FindingSeverity.Error };
        }
        else
        {
            yield return Answer.Passed();
        }
    }
}
