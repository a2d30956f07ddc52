using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EnumValueNotAllowedTests
{
    private const string Id = "SIG942";

    [Theory]
    [InlineData("""
            New-AzGalleryImageDefinition : Cannot bind parameter 'OsState'. Cannot convert value "Generalised" to type "Microsoft.Azure.Management.Compute.Models.OperatingSystemStateTypes". Error: "Unable to match the identifier name Generalised to a valid enumerator name. Specify one of the following enumerator names and try again:
            Generalized, Specialized"
            """)]
    [InlineData("Cannot bind parameter OsState. Cannot convert value Generalised to type OperatingSystemStateTypes. Unable to match the identifier name Generalised to a valid enumerator name. Specify one of the following enumerator names and try again: Generalized, Specialized")]
    [InlineData("az sig image-definition create: error: argument --os-type: invalid choice: 'windoze' (choose from 'Windows', 'Linux')")]
    [InlineData("az sig image-definition create: 'BeOS' is not a valid value for '--os-type'. Allowed values: Windows, Linux.")]
    [InlineData("ERROR: az sig image-definition create: 'windoze' is not a valid value for '--os-type'. Allowed values: Windows, Linux.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("""Cannot bind the parameter 'OsState'. It cannot convert the value "Generalised" to type "OperatingSystemStateTypes". Unable to match identifier name Generalised with a valid enumerator name.""")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("New-AzKeyVault: Cannot bind parameter 'Sku'. Cannot convert value \"gold\" to type \"Microsoft.Azure.Management.KeyVault.Models.SkuName\". Error: \"Unable to match the identifier name gold to a valid enumerator name. Specify one of the following enumerator names and try again: Standard, Premium\"")]
    [InlineData("az storage account create: error: argument --kind: invalid choice: 'blob' (choose from 'Storage', 'BlobStorage')")]
    [InlineData("az storage account create: 'gold' is not a valid value for '--kind'. Allowed values: BlobStorage, Storage.")]
    [InlineData("ERROR: az storage account create: 'blob' is not a valid value for '--kind'. Allowed values: Storage, BlobStorage.")]
    [InlineData("ERROR: az vm create: 'windoze' is not a valid value for '--os-type'. Allowed values: Windows, Linux.")]
    [InlineData("argument --sku: invalid choice: 'gold' (choose from 'standard', 'premium')")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Names_what_the_Azure_CLI_rejects()
    {
        var finding = RuleAssert.Catches(Id, "ERROR: az sig image-definition create: 'windoze' is not a valid value for '--os-type'. Allowed values: Windows, Linux.");
        Assert.Equal(("os-type", "windoze", "Windows, Linux"), (finding.Values["Property"], finding.Values["Value"], finding.Values["AllowedValues"]));
    }

    [Fact]
    public void Names_parameter_value_and_choices()
    {
        var finding = RuleAssert.Catches(Id, "az sig image-definition create: error: argument --os-state: invalid choice: 'generalised' (choose from 'Generalized', 'Specialized')");

        Assert.Equal("os-state", finding.Values["Property"]);
        Assert.Equal("generalised", finding.Values["Value"]);
        Assert.Equal("Generalized, Specialized", finding.Values["AllowedValues"]);
    }

    [Fact]
    public void Names_what_newer_releases_of_the_CLI_allow()
    {
        var finding = RuleAssert.Catches(Id, "az sig image-definition create: 'BeOS' is not a valid value for '--os-type'. Allowed values: Windows, Linux.");

        Assert.Equal(("os-type", "BeOS", "Windows, Linux"), (finding.Values["Property"], finding.Values["Value"], finding.Values["AllowedValues"]));
    }

    [Theory]
    [InlineData("OsType", "MacOS")]
    [InlineData("OsState", "Generalised")]
    [InlineData("HyperVGeneration", "2")]
    [InlineData("Architecture", "x86")]
    public void Check_finds_in_a_definition(string property, string value)
    {
        var finding = RuleAssert.Violates(Id, Definition(property, value));

        Assert.Equal(property, finding.Values["Property"]);
        Assert.Equal(value, finding.Values["Value"]);
    }

    [Theory]
    [InlineData("OsType", "linux")]
    [InlineData("OsState", "SPECIALIZED")]
    [InlineData("HyperVGeneration", "V2")]
    [InlineData("Architecture", "arm64")]
    [InlineData("OsType", "")]
    [InlineData("OsType", null)]
    public void Check_keeps_a_definition(string property, string? value) => RuleAssert.Keeps(Id, Definition(property, value));

    [Theory]
    [InlineData("StandardSSD_LRS")]
    [InlineData("UltraSSD_LRS")]
    [InlineData("Standard-LRS")]
    public void Check_finds_a_storage_account_type(string type)
    {
        RuleAssert.Violates(Id, new ImageVersion { StorageAccountType = type });
        RuleAssert.Violates(Id, new ImageVersion { TargetRegions = [new() { Name = "eastus", StorageAccountType = type }] });
    }

    [Theory]
    [InlineData("Standard_LRS")]
    [InlineData("standard_zrs")]
    [InlineData("Premium_LRS")]
    [InlineData("PremiumV2_LRS")]
    [InlineData(null)]
    public void Check_keeps_a_storage_account_type(string? type) =>
        RuleAssert.Keeps(Id, new ImageVersion { StorageAccountType = type, TargetRegions = [new() { StorageAccountType = type }] });

    [Fact]
    public void Check_knows_the_replication_modes()
    {
        RuleAssert.Keeps(Id, new ImageVersion { ReplicationMode = "shallow" });
        RuleAssert.Violates(Id, new ImageVersion { ReplicationMode = "Deep" });
    }

    private static ImageDefinition Definition(string property, string? value) => property switch
    {
        "OsType" => new() { OsType = value },
        "OsState" => new() { OsState = value },
        "HyperVGeneration" => new() { HyperVGeneration = value },
        _ => new() { Architecture = value },
    };
}
