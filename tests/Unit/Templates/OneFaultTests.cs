namespace SigTroubleshoot.Unit.Templates;

/// <summary>One mistake is one finding, although several rules could object to what follows from it.</summary>
public sealed class OneFaultTests
{
    private const string Set = "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des";

    private static readonly string Confidential = TemplateTester.Definition("gal/def").Replace("TrustedLaunchSupported", "ConfidentialVM", StringComparison.Ordinal);

    private static string Region(string name, params string[] encryption) =>
        $$"""{ "name": "{{name}}", "regionalReplicaCount": 3{{(encryption.Length == 0 ? "" : $", \"encryption\": {{ {string.Join(", ", encryption)} }}")}} }""";

    private static string OSDisk(string set) => $$""" "osDiskImage": { "diskEncryptionSetId": "{{set}}" } """;

    private static string DataDisk(string set, int lun = 0) => $$""" "dataDiskImages": [ { "lun": {{lun}}, "diskEncryptionSetId": "{{set}}" } ] """;

    private static string ConfidentialRegion(string name) => Region(name, """ "osDiskImage": { "securityProfile": { "confidentialVMEncryptionType": "EncryptedWithPmk" } } """);

    private static string Own(string name) => $"[resourceId('Microsoft.Compute/diskEncryptionSets', '{name}')]";

    private static string Version(params string[] regions) =>
        TemplateTester.Version("gal/def/1.0.0", "[\n" + string.Join(",\n", regions) + "\n]", source: """{ "virtualMachineId": "[resourceId('Microsoft.Compute/virtualMachines', 'golden')]" }""");

    private static List<string> Found(string resources) => TemplateTester.WrongLines(TemplateTester.Template(resources));

    // The first region is in line 9 of the template.
    [Fact]
    public void A_region_without_encryption_is_one_fault() =>
        Assert.Equal(["SIG808 in line 10"], Found(Version(Region("westeurope", OSDisk(Own("a")), DataDisk(Own("b"))), Region("northeurope"))));

    [Fact]
    public void A_disk_without_encryption_is_a_fault_of_the_region() =>
        Assert.Equal(["SIG808 in line 10"], Found(Version(Region("westeurope", OSDisk(Own("a")), DataDisk(Own("b"))), Region("northeurope", OSDisk(Own("c"))))));

    [Fact]
    public void Sets_of_one_subscription_may_be_in_the_own_one() =>
        Assert.Empty(Found(Version(Region("westeurope", OSDisk(Set + "1")), Region("northeurope", OSDisk(Set + "2")))));

    [Fact]
    public void A_set_of_another_subscription_than_the_others_is_wrong() =>
        Assert.Equal(["SIG801 in line 10"], Found(Version(Region("westeurope", OSDisk(Own("a"))), Region("northeurope", OSDisk(Set)))));

    [Fact]
    public void Hundreds_of_faults_in_one_resource_are_all_reported()
    {
        var regions = string.Join(",\n", Enumerable.Range(0, 300).Select(number => $$"""{ "name": "nowhere{{number}}", "regionalReplicaCount": 3 }"""));
        var faults = TemplateTester.Faults(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", $"[ {regions} ]")));
        Assert.Equal(300, faults.Count(fault => fault.RuleId == "SIG312"));
    }

    [Fact]
    public void Any_set_of_another_subscription_is_wrong_if_the_own_one_is_known()
    {
        var template = TemplateTester.Template(Version(Region("westeurope", OSDisk(Set + "1")), Region("northeurope", OSDisk(Set + "2"))));
        Assert.Equal(["SIG801", "SIG801"], TemplateTester.Faults(template, new() { SubscriptionId = TemplateTester.Subscription }).Select(fault => fault.RuleId));
    }

    [Fact]
    public void A_vault_is_no_set_of_another_subscription() =>
        Assert.Equal(["SIG805 in line 10"], Found(Version(Region("westeurope", OSDisk(Own("a"))), Region("northeurope", OSDisk(Set.Replace("Microsoft.Compute/diskEncryptionSets", "Microsoft.KeyVault/vaults", StringComparison.Ordinal))))));

    [Fact]
    public void A_wrong_region_of_a_confidential_version_is_one_fault() =>
        Assert.Equal(["SIG310 in line 9"], Found(Confidential.Replace("\n", " ", StringComparison.Ordinal) + ", " + Version(ConfidentialRegion("northeurope")).Replace("\n\n", "\n", StringComparison.Ordinal)));

    [Fact]
    public void Another_region_of_a_confidential_version_is_the_fault() =>
        Assert.Equal(["SIG842 in line 10"], Found(Confidential.Replace("\n", " ", StringComparison.Ordinal) + ", " + Version(ConfidentialRegion("westeurope"), ConfidentialRegion("northeurope"))));

    [Fact]
    public void An_empty_date_is_none() => Assert.Empty(Found(TemplateTester.Definition("gal/def", ", \"endOfLifeDate\": \"\"")));
}
