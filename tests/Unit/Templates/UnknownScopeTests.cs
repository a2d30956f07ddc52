namespace SigTroubleshoot.Unit.Templates;

/// <summary>The subscription of a deployment may be the one in an ID.</summary>
public sealed class UnknownScopeTests
{
    private const string Set = "/subscriptions/" + TemplateTester.Subscription + "/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des";
    private const string OtherSet = "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des";

    [Fact]
    public void A_set_may_be_in_the_subscription_of_the_deployment() => Assert.Empty(Found(Set, Set));

    [Fact]
    public void Sets_of_two_subscriptions_cannot_both_be_there() => Assert.Contains("SIG801", Found(Set, OtherSet));

    private static IEnumerable<string> Found(string first, string second) => TemplateTester.Faults(TemplateTester.Template(TemplateTester.Version(
        "gal/def/1.0.0",
        $$"""
        [ { "name": "westeurope", "regionalReplicaCount": 3, "encryption": { "osDiskImage": { "diskEncryptionSetId": "{{first}}" } } },
          { "name": "northeurope", "regionalReplicaCount": 3, "encryption": { "osDiskImage": { "diskEncryptionSetId": "{{second}}" } } } ]
        """))).Select(finding => finding.RuleId);
}
