using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Unit.Deployment;
using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>
/// The key of a confidential VM stands elsewhere than other customer keys. Whoever asks about a version sees it: the three
/// doors read through one mapping.
/// </summary>
public sealed class ConfidentialVMKeyTests
{
    private const string Subscription = "7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093";
    private const string Set = "/subscriptions/" + Subscription + "/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des-cvm";

    private const string Region =
        $$$"""{"name":"West Europe","regionalReplicaCount":3,"encryption":{"osDiskImage":{"securityProfile":{"confidentialVMEncryptionType":"EncryptedWithCmk","secureVMDiskEncryptionSetId":"{{{Set}}}"} } } }""";

    [Fact]
    public async Task A_deployment_sees_it()
    {
        var world = new DeploymentWorld { TargetSubscription = DeploymentWorld.OtherSubscription };
        world.WithVersions(DeploymentWorld.VersionJson("4.2.1", target: Region)).WithEncryptionSet(Set, "westeurope");
        var finding = Assert.Single(await world.AskAsync(), finding => finding.RuleId == "SIG802");
        Assert.Equal((FindingOutcome.Failed, Set), (finding.Outcome, finding.Values["DiskEncryptionSet"]));
    }

    [Fact]
    public void The_health_of_a_version_sees_it()
    {
        var (_, json) = DeploymentWorld.VersionJson("4.2.1", target: Region);
        var version = ImageVersionMapping.Map(new JsonNode(JsonReader.Parse(json).Value));
        var finding = Assert.Single(SigEngine.Default.Health.Of(version, DateTimeOffset.UtcNow).Findings, finding => finding.RuleId == "SIG801");
        Assert.Equal(Set, finding.Values["DiskEncryptionSet"]);
    }

    [Fact]
    public Task A_diagnosis_with_Verify_sees_it() =>
        Verifying.ConfirmsAsync(
            "SIG802",
            $"New-AzVM: Disk encryption set {Set} in Azure Compute Gallery {Ids.Version} belongs to subscription {Subscription} and cannot be used with resource 'vm-otter' in subscription 3d9a1b5e-6c72-4f08-b1e4-9a0d7c5f2e83",
            new StubTransport().With(Ids.Version, $$"""{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{{Region}}]} } }"""),
            "The image version encrypts the OS disk in West Europe");

    [Fact]
    public void It_is_read_from_the_parameters_and_objects_of_Az_too()
    {
        var region = TargetRegionMapping.Map(new JsonNode(JsonReader.Parse($$"""{"Encryption":{"OSDiskImage":{"CVMEncryptionType":"EncryptedWithCmk","CVMDiskEncryptionSetID":"{{Set}}"} } }""").Value));
        Assert.Equal((Set, "EncryptedWithCmk"), (region.SecureVMDiskEncryptionSetId, region.ConfidentialVMEncryptionType));
    }
}
