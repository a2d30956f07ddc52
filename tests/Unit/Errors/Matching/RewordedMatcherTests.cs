using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Formats;

namespace SigTroubleshoot.Unit.Errors.Matching;

/// <summary>Services reword: nine of ten rewordings are still recognised, look-alikes and other services' errors never.</summary>
public sealed class RewordedMatcherTests
{
    [Fact]
    public void Nine_of_ten_rewordings_of_all_sentences_are_recognised()
    {
        var random = new Random(20261122);
        var (hits, tries) = (0, 0);
        var misses = new List<string>();
        foreach (var rule in RuleCatalog.All)
        {
            foreach (var sentence in rule.Sentences)
            {
                foreach (var reworded in Rewording.Of(sentence, random))
                {
                    var text = $"New-AzGalleryImageVersion : {SampleValues.Fill(rule, reworded)}\nErrorCode: {(rule.Codes.Count > 0 ? rule.Codes[0] : "BadRequest")}";
                    var findings = SigEngine.Default.Diagnose(text);
                    tries++;
                    if (findings.Count > 0 && findings[0].RuleId == rule.Id)
                        hits++;
                    else
                        misses.Add($"{rule.Id} {reworded} -> {string.Join(", ", findings.Select(finding => finding.RuleId))}");
                }
            }
        }

        Assert.True(hits >= tries * 0.9, $"{hits} of {tries} were recognised.\n{string.Join('\n', misses)}");
    }

    [Theory]
    [InlineData("SIG101", "The gallery name is invalid. The characters allowed are English alphanumeric ones, with underscores and periods in the middle, and at most 80 characters in total.")]
    [InlineData("SIG104", "'sig_birch' as a gallery name isn't unique within subscription '5a1e0c11-2222-4333-8444-555566667777'.")]
    [InlineData("SIG311", "Duplicate regions can not be allowed in the target publishing regions.")]
    [InlineData("SIG420", "Duplicated LUN numbers were detected among the input data disks")]
    [InlineData("SIG431", "The resource with id '/subscriptions/x/resourceGroups/y/providers/Microsoft.Compute/images/i' has another Hypervisor generation ['V2'] than the parent gallery image, whose Hypervisor generation is ['V1']")]
    [InlineData("SIG605", "The parameter 'osProfile' isn't allowed.")]
    [InlineData("SIG821", "This gallery image only supports the creation of VMs and VM Scale Sets that have the 'TrustedLaunch' security type")]
    [InlineData("SIG931", "Gallery image version deletion isn't allowed, because its endOfLifeDate has not been reached yet and the image is enabled for blockDeletionBeforeEndOfLife")]
    public void Recognises(string id, string text)
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose(text));
        Assert.Equal(id, finding.RuleId);
        Assert.Equal(FindingConfidence.Likely, finding.Confidence);
    }

    [Theory]
    [InlineData("Operation could not be completed as it results in exceeding approved standardDSv5Family Cores quota. Current Limit: 10, Current Usage: 8, Additional Required: 4.")]
    [InlineData("The storage account named 'stbirch' already exists under the subscription.")]
    [InlineData("The Resource 'Microsoft.Network/virtualNetworks/vnet-birch' under resource group 'rg-birch' was not found.")]
    [InlineData("The subscription isn't registered for the namespace 'Microsoft.ContainerService'.")]
    [InlineData("No registered resource provider found for location 'westus' and API version '2015-01-01' for type 'vaults'.")]
    [InlineData("The given location 'westus5' is not available for the resource type 'Microsoft.Web/sites'.")]
    [InlineData("The disk encryption set property can not be updated on a running virtual machine.")]
    [InlineData("The recovery services replication job failed in one or more regions.")]
    [InlineData("Error: image not found: docker.io/library/birch:1.0.0")]
    [InlineData("Failed to pull image \"birch.azurecr.io/web:1.0\": failed to resolve reference: not found")]
    [InlineData("The Virtual Machine Scale Set 'ss-birch' cannot be deleted because it is in use.")]
    [InlineData("Changing the property 'networkProfile' is not allowed.")]
    [InlineData("Storage account type 'Premium_LRS' is not supported for VM size Standard_D1_v2.")]
    [InlineData("The capture operation failed because the VM is not generalized. Please generalize the virtual machine and retry.")]
    [InlineData("Cluster creation failed: VMExtensionProvisioningError: Unable to establish outbound connection from agents")]
    public void Stays_silent(string text)
    {
        Assert.DoesNotContain(SigEngine.Default.Diagnose(text), finding => finding.Severity > FindingSeverity.Information);
        Assert.DoesNotContain(SigEngine.Default.Diagnose($"ERROR: (BadRequest) {text}\nCode: BadRequest\nMessage: {text}"), finding => finding.Severity > FindingSeverity.Information);
    }

    [Fact]
    public void Lookalikes_stay_silent_reworded_or_not()
    {
        var random = new Random(7);
        foreach (var rule in RuleCatalog.All)
        {
            foreach (var lookalike in rule.Lookalikes)
            {
                foreach (var text in Rewording.Of(lookalike, random).Append(lookalike))
                    Assert.DoesNotContain(SigEngine.Default.Diagnose("ERROR: " + SampleValues.Fill(rule, text)), finding => finding.RuleId == rule.Id && finding.Severity > FindingSeverity.Information);
            }
        }
    }
}
