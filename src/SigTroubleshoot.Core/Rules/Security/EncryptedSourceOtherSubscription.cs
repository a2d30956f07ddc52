using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source is encrypted with customer keys and lies in another subscription than the version to be made.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EncryptedSourceOtherSubscription() : Rule("SIG803", RuleArea.Security, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] is encrypted with customer keys and lies in another subscription than the version to be made[ ('{SubscriptionId}')].",
        MessageConfirmed = "The source[ '{ResourceId}'] is encrypted with a customer key[ ('{DiskEncryptionSet}')] and lies in another subscription[ ('{OtherSubscriptionId}')] than the version[ ('{SubscriptionId}')].",
        MessageRefuted = "The source[ '{ResourceId}'] names no disk encryption set.",
        ["MessageRefutedSubscription"] = "The source[ '{ResourceId}'] is encrypted, but lies in the subscription of the version[ ('{SubscriptionId}')].",
        Cause = "The source is encrypted with customer keys and lies in another subscription than the version to be made.",
        Remedy = "Create the version in the source's subscription, or use a source without customer-key encryption.",
    };

    internal override string[] Sentences =>
    [
        "Encrypted source: '<ResourceId>' is in a different subscription ID than the current gallery image version subscription '<SubscriptionId>'.",
        "Encrypted source: '<ResourceId>' is in a different subscription ID than the current gallery image version subscription '<SubscriptionId>'. Please retry with an unencrypted source(s) or use the source's subscription '<OtherSubscriptionId>' to create the gallery image version.",
    ];

    public override string AzPowerShell => "(Get-AzResource -ResourceId '<ResourceId>' -ExpandProperties).Properties.encryption";

    public override string AzureCli => "az resource show --ids '<ResourceId>' --query properties.encryption";

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["SubscriptionId"] is not { } subscription)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.Subscription));
        var id = verification["ResourceId"];
        return verification.ReadSourceAsync(
            id,
            source =>
            {
                var owner = CustomerKeys.SubscriptionOf(id);
                if (source.DiskEncryptionSetIds.Count == 0)
                    return Answer.Refuted(("ResourceId", id));
                (string, string?)[] values = [("ResourceId", id), ("DiskEncryptionSet", source.DiskEncryptionSetIds[0]), ("OtherSubscriptionId", owner), ("SubscriptionId", subscription)];
                return CustomerKeys.IsSame(owner, subscription) ? Answer.Refuted(values).As("MessageRefutedSubscription") : Answer.Confirmed(values);
            },
            cancellation);
    }
}
