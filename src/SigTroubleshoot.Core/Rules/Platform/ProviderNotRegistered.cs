using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The resource provider Microsoft.Compute is not registered in the subscription of the gallery or of the deployment.</summary>
/// <remarks>neonKUBE#1670, msrestazure-for-python#53 (the second sentence, there with another provider).</remarks>
internal sealed class ProviderNotRegistered() : Rule("SIG920", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private const string NotRegisteredCode = "MissingSubscriptionRegistration";

    private static readonly Regex Compute = new(@"Microsoft\.Compute(?!\.?\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The resource provider Microsoft.Compute is not registered in the subscription[ '{SubscriptionId}'].",
        MessageConfirmed = "Microsoft.Compute is not registered[ in subscription '{SubscriptionId}'][ (state {State})].",
        MessageRefuted = "Microsoft.Compute is registered[ in subscription '{SubscriptionId}'].",
        Cause = "The resource provider Microsoft.Compute is not registered in the subscription of the gallery or of the deployment.",
        Remedy = "Register the provider, wait until its state is Registered, and retry the request. The Azure CLI registers it and retries by itself, so check the permission to register if it still fails.",
    };

    internal override string[] Sentences =>
    [
        "The subscription is not registered to use namespace 'Microsoft.Compute'.",
        "The subscription registration is in 'Unregistered' state. The subscription must be registered to use namespace 'Microsoft.Compute'.",
    ];

    internal override string[] ErrorCodes => [NotRegisteredCode];

    public override string AzPowerShell => "Register-AzResourceProvider -ProviderNamespace Microsoft.Compute";

    public override string AzureCli => "az provider register --namespace Microsoft.Compute --wait";

    // The same sentence is used for every other provider, and it can be cut off within the provider's name.
    bool ISentenceGuard.Accepts(RuleMatch match) =>
        Compute.Match(NearbyDetails.FromSentenceOn(match)) is { Success: true } name && name.Index <= match.Excerpt.Length;

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode(NotRegisteredCode) && (Compute.IsMatch(error.Target) || RequestedResource.IsInGallery(error));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        ComputeProvider.ReadAsync(
            verification,
            (provider, subscription) => provider.RegistrationState switch
            {
                null => Undetermined.NoValue("/subscriptions/" + subscription + "/providers/Microsoft.Compute", "registrationState"),
                var state when string.Equals(state, "Registered", StringComparison.OrdinalIgnoreCase) => Answer.Refuted(("State", state), ("SubscriptionId", subscription)),
                var state => Answer.Confirmed(("State", state), ("SubscriptionId", subscription)),
            },
            cancellation);
}
