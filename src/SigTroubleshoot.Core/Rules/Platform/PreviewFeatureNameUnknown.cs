using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The preview feature to be registered does not exist under that name; for community galleries, a documentation page once gave CommunityGallery instead of CommunityGalleries.</summary>
/// <remarks>azure-docs#108320; that community galleries no longer need registration: azure-docs#122354.</remarks>
internal sealed class PreviewFeatureNameUnknown() : Rule("SIG923", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, IVerify
{
    private static readonly Regex Sentence = new(@"Register-AzProviderFeature\b.*NotFound", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex Provider = NearbyDetails.Pattern(@"-ProviderNamespace[\s:=]+['""]?(?<ProviderNamespace>[\w.]+)");
    private static readonly Regex Feature = NearbyDetails.Pattern(@"-FeatureName[\s:=]+['""]?(?<Feature>[\w.]+)");

    /// <summary>The number of leading letters that two names must share to count as similar.</summary>
    private const int Alike = 8;

    internal override RuleText Text => new()
    {
        Message = "The preview feature[ '{Feature}'] does not exist[ in '{ProviderNamespace}'] under that name.",
        MessageConfirmed = "Microsoft.Compute has no preview feature with this name[ ('{Feature}')][; similar names: {Features}].",
        MessageRefuted = "Microsoft.Compute has a preview feature with this name[ ('{Feature}', state {State})].",
        Cause = "The preview feature to be registered does not exist under that name. For community galleries, a documentation page once gave CommunityGallery instead of CommunityGalleries.",
        Remedy = "List the features of Microsoft.Compute and use the exact name. Community sharing is generally available and no longer needs registration.",
    };

    internal override string[] ClientSentences => ["Register-AzProviderFeature : Operation returned an invalid status code 'NotFound'"];

    public override string AzPowerShell => "Get-AzProviderFeature -ProviderNamespace Microsoft.Compute -ListAvailable";

    public override string AzureCli => "az feature list --namespace Microsoft.Compute -o table";

    // Other cmdlets and status codes are reported in the same words, and other providers also have features.
    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        if (!Sentence.IsMatch(ruleMatch.Excerpt))
            return false;
        NearbyDetails.Read(ruleMatch, Provider);
        NearbyDetails.Read(ruleMatch, Feature);
        return IsCompute(ruleMatch.Value("ProviderNamespace"));
    }

    private static bool IsCompute(string provider) =>
        provider.Length == 0 || string.Equals(provider, "Microsoft.Compute", StringComparison.OrdinalIgnoreCase);

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Feature"] is not { } feature)
            return Undetermined.Unnamed(NamedThing.Feature);
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var list = await verification.Azure.ListAsync(ArmPath.Features(subscription, ResourceProvider.Compute), ResourceProviderMapping.MapFeature, cancellation).ConfigureAwait(false);
        if (list.Failure is { } failure)
            return Undetermined.Unreadable("/subscriptions/" + subscription, failure);
        var match = list.Items.FirstOrDefault(item => string.Equals(item.Name, feature, StringComparison.OrdinalIgnoreCase));
        return match is not null
            ? Answer.Refuted(("Feature", match.Name), ("State", match.State))
            : Answer.Confirmed(("Feature", feature), ("Features", string.Join(", ", list.Items.Select(item => item.Name).Where(name => IsLike(name, feature)))));
    }

    // Same beginning: CommunityGallery and CommunityGalleries.
    private static bool IsLike(string name, string feature) =>
        name.Length >= Alike && feature.Length >= Alike && string.Compare(name, 0, feature, 0, Alike, StringComparison.OrdinalIgnoreCase) == 0;
}
