using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source is encrypted with customer-managed keys and is in a different subscription than the version.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EncryptedSourceOtherSubscription() : Rule("SIG803", RuleArea.Security, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] is encrypted with customer-managed keys and is in a different subscription than the image version[ ('{SubscriptionId}')].",
        MessageConfirmed = "The source[ '{ResourceId}'] is encrypted with a customer-managed key[ ('{DiskEncryptionSet}')] and is in a different subscription[ ('{OtherSubscriptionId}')] than the image version[ ('{SubscriptionId}')].",
        MessageRefuted = "The source[ '{ResourceId}'] uses no disk encryption set.",
        ["MessageRefutedSubscription"] = "The source[ '{ResourceId}'] is encrypted, but is in the subscription of the image version[ ('{SubscriptionId}')].",
        Cause = "The source is encrypted with customer-managed keys and is in a different subscription than the image version.",
        Remedy = "Create the image version in the source's subscription, or use a source that is not encrypted with customer-managed keys.",
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
                if (source.DiskEncryptionSetId is not { } set)
                    return Answer.Refuted(("ResourceId", id));
                (string, string?)[] values = [("ResourceId", id), ("DiskEncryptionSet", set), ("OtherSubscriptionId", owner), ("SubscriptionId", subscription)];
                return CustomerKeys.IsSame(owner, subscription) ? Answer.Refuted(values).As("MessageRefutedSubscription") : Answer.Confirmed(values);
            },
            cancellation);
    }
}
