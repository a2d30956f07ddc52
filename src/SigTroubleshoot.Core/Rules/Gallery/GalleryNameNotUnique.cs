using SigTroubleshoot.Availability;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Another resource group of the same subscription already holds a gallery with this name.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery table. Microsoft's table of naming rules says a name is unique in its
/// resource group; the service says subscription.
/// </remarks>
internal sealed class GalleryNameNotUnique : Rule, IVerify, ILiveCheck<GalleryNameReading>
{
    public GalleryNameNotUnique() : base("SIG104", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "The gallery name '<Gallery>' is not unique within the subscription '<SubscriptionId>'.",
            "The gallery name <Gallery> is not unique within the subscription <SubscriptionId>.",
        ];
        AzPowerShell = "Get-AzGallery | Where-Object Name -eq '<Gallery>' | Select-Object ResourceGroupName, Location, Id";
        AzureCli = "az sig list --query \"[?name=='<Gallery>'].id\" -o tsv";
    }

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Unverified.Unnamed("Subscription");
        if (verification["Gallery"] is not { } name)
            return Unverified.Unnamed("Gallery");
        var twin = await GalleryByName.FindAsync(verification.Azure, subscription, name, cancellation).ConfigureAwait(false);
        if (twin.Failure is { } failure)
            return Answer.NotEvaluated(failure);
        if (!twin.IsThere)
            return Answer.Refuted();
        (string, string?)[] values = [("ExistingId", twin.Id), ("ExistingResourceGroup", twin.ResourceGroup), ("ExistingRegion", twin.Location)];

        // In the group that was asked for it is no twin but the gallery itself, made in the meantime.
        return string.Equals(verification["ResourceGroup"], twin.ResourceGroup, StringComparison.OrdinalIgnoreCase)
            ? Answer.Refuted(values).As("MessageRefutedItself")
            : Answer.Confirmed(values);
    }

    public IEnumerable<Answer> Check(GalleryNameReading reading)
    {
        if (reading.Twin is { } twin)
        {
            // The commands look for the gallery by its own spelling of the name.
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
