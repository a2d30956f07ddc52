using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>The three forms of a resource (parameters of Az, an object of Az, ARM) result in the same request.</summary>
public sealed class ResourceReaderTests
{
    private const string Group = "/subscriptions/" + Samples.Subscription + "/resourceGroups/rg-loom/providers/Microsoft.Compute";
    private const string DefinitionId = Group + "/galleries/gal.loom/images/win-web";

    private static ObjectView ViewOf(object value) => Assert.Single(ResourceView.Of(new SessionObject(value)));

    private static ImageDefinition Definition(object value) => ImageDefinitionMapping.Map(ViewOf(value));

    private static ImageVersion Version(object value) => ImageVersionMapping.Map(ViewOf(value));

    public static TheoryData<object> Definitions =>
    [
        new Hashtable
        {
            ["resourcegroupname"] = "rg-loom", ["GalleryName"] = "gal.loom", ["Name"] = "win-web", ["Location"] = "westeurope", ["Publisher"] = "p", ["Offer"] = "o", ["Sku"] = "s",
            ["OsType"] = OperatingSystem.Windows, ["OsState"] = "Generalized", ["HyperVGeneration"] = "V2", ["Architecture"] = "x64",
            ["EndOfLifeDate"] = new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc), ["MinimumVCPU"] = 2, ["MaximumVCPU"] = 8L, ["MinimumMemory"] = "4", ["MaximumMemory"] = 32,
            ["PurchasePlanName"] = "n", ["PurchasePlanPublisher"] = "pp", ["PurchasePlanProduct"] = "pr",
            ["Feature"] = new object[] { new Hashtable { ["Name"] = "SecurityType", ["Value"] = "TrustedLaunch" } },
        },
        new
        {
            ResourceGroupName = "rg-loom", Id = DefinitionId, Name = "win-web", Location = "westeurope", Type = "Microsoft.Compute/galleries/images",
            Identifier = new { Publisher = "p", Offer = "o", Sku = "s" }, OsType = OperatingSystem.Windows, OsState = "Generalized", HyperVGeneration = "V2", Architecture = "x64",
            EndOfLifeDate = (DateTime?)new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Recommended = new { VCPUs = new { Min = (int?)2, Max = (int?)8 }, Memory = new { Min = 4, Max = 32 } },
            PurchasePlan = new { Name = "n", Publisher = "pp", Product = "pr" },
            Features = new[] { new { Name = "SecurityType", Value = "TrustedLaunch" } },
        },
        "{\"id\": \"" + DefinitionId + "\", \"name\": \"win-web\", \"location\": \"westeurope\", \"properties\": {\"identifier\": {\"publisher\": \"p\", \"offer\": \"o\", \"sku\": \"s\"}, "
            + "\"osType\": \"Windows\", \"osState\": \"Generalized\", \"hyperVGeneration\": \"V2\", \"architecture\": \"x64\", \"endOfLifeDate\": \"2030-01-02T03:04:05Z\", "
            + "\"recommended\": {\"vCPUs\": {\"min\": 2, \"max\": 8}, \"memory\": {\"min\": 4, \"max\": 32}}, \"purchasePlan\": {\"name\": \"n\", \"publisher\": \"pp\", \"product\": \"pr\"}, "
            + "\"features\": [{\"name\": \"SecurityType\", \"value\": \"TrustedLaunch\"}]}}",
    ];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_definition_is_read_the_same_in_every_form(object value)
    {
        var request = Definition(value);
        Assert.Equal(
            "rg-loom gal.loom win-web westeurope p o s Windows Generalized V2 x64 2030-01-02T03:04:05Z 2 8 4 32 n pp pr TrustedLaunch",
            string.Join(
                " ",
                request.ResourceGroupName, request.GalleryName, request.Name, request.Location, request.Publisher, request.Offer, request.Sku, request.OsType, request.OsState,
                request.HyperVGeneration, request.Architecture, request.EndOfLifeDate, request.MinimumVCpu, request.MaximumVCpu, request.MinimumMemory, request.MaximumMemory,
                request.PurchasePlanName, request.PurchasePlanPublisher, request.PurchasePlanProduct, request.Features["securitytype"]));
        Assert.Equal(value is not Hashtable, request.Exists);
    }

    public static TheoryData<object> Versions =>
    [
        new Hashtable
        {
            ["ResourceGroupName"] = "rg-loom", ["GalleryName"] = "gal.loom", ["GalleryImageName"] = "win-web", ["Name"] = "1.0.0", ["Location"] = "westeurope",
            ["OSDiskImage"] = new Hashtable { ["Source"] = new Hashtable { ["Id"] = "os" } },
            ["DataDiskImage"] = new object[] { new Hashtable { ["Source"] = new Hashtable { ["Uri"] = "u", ["StorageAccountId"] = "a" }, ["Lun"] = 1, ["SizeInGB"] = 64 } },
            ["ReplicaCount"] = 3, ["StorageAccountType"] = "Standard_ZRS", ["ReplicationMode"] = "Full", ["PublishingProfileEndOfLifeDate"] = "2030-01-02",
            ["TargetRegion"] = new object[]
            {
                new Hashtable
                {
                    ["Name"] = "West Europe", ["ReplicaCount"] = 4, ["StorageAccountType"] = "Premium_LRS", ["ExcludeFromLatest"] = true,
                    ["Encryption"] = new Hashtable
                    {
                        ["OSDiskImage"] = new Hashtable { ["DiskEncryptionSetId"] = "des" },
                        ["DataDiskImages"] = new object[] { new Hashtable { ["Lun"] = 1, ["DiskEncryptionSetId"] = "des1" } },
                    },
                },
            },
        },
        "{\"type\": \"Microsoft.Compute/galleries/images/versions\", \"name\": \"gal.loom/win-web/1.0.0\", \"location\": \"westeurope\", \"resourceGroup\": \"rg-loom\", \"properties\": {"
            + "\"storageProfile\": {\"osDiskImage\": {\"source\": {\"id\": \"os\"}}, \"dataDiskImages\": [{\"lun\": 1, \"sizeInGB\": 64, \"source\": {\"uri\": \"u\", \"storageAccountId\": \"a\"}}]}, "
            + "\"publishingProfile\": {\"replicaCount\": 3, \"storageAccountType\": \"Standard_ZRS\", \"replicationMode\": \"Full\", \"endOfLifeDate\": \"2030-01-02\", \"targetRegions\": [{\"name\": \"West Europe\", "
            + "\"regionalReplicaCount\": 4, \"storageAccountType\": \"Premium_LRS\", \"excludeFromLatest\": true, \"encryption\": {\"osDiskImage\": {\"diskEncryptionSetId\": \"des\"}, "
            + "\"dataDiskImages\": [{\"lun\": 1, \"diskEncryptionSetId\": \"des1\"}]}}]}}}",
    ];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_version_is_read_the_same_in_every_form(object value)
    {
        var request = Version(value);
        var region = Assert.Single(request.TargetRegions!);
        var disk = Assert.Single(request.DataDiskImages);
        var encryption = Assert.Single(region.DataDiskEncryption);
        Assert.Equal(
            "rg-loom gal.loom win-web 1.0.0 westeurope os u a 1 64 3 Standard_ZRS Full 2030-01-02 West Europe 4 Premium_LRS True True des 1 des1",
            string.Join(
                " ",
                request.ResourceGroupName, request.GalleryName, request.GalleryImageDefinitionName, request.Name, request.Location, request.OSDiskImage!.SourceId, disk.Uri, disk.StorageAccountId,
                disk.Lun, disk.SizeInGB, request.ReplicaCount, request.StorageAccountType, request.ReplicationMode, request.EndOfLifeDate, region.Name, region.ReplicaCount, region.StorageAccountType,
                region.ExcludeFromLatest, region.HasEncryption, region.OSDiskEncryptionSetId, encryption.Lun, encryption.DiskEncryptionSetId));
        Assert.False(request.Exists);
    }

    [Fact]
    public void UEFI_keys_are_counted_by_type()
    {
        const string json = """
            {"name": "1.0.0", "securityProfile": {"uefiSettings": {"additionalSignatures": {
                "pk": {"type": "x509", "value": ["a"]}, "kek": [{"type": "x509", "value": ["b", "c"]}], "db": [{"type": "sha256", "value": ["d"]}]}}}}
            """;
        var counts = Version(json).UefiKeyCounts;
        Assert.Equal(3, counts["X509"]);
        Assert.Equal(1, counts["sha256"]);
    }

    [Theory]
    [InlineData("SourceImageId", "Id")]
    [InlineData("SourceImageVMId", "VirtualMachineId")]
    public void The_sources_of_a_whole_image_are_distinguished(string parameter, string property)
    {
        var source = new PSObject();
        source.Properties.Add(new PSNoteProperty(property, "x"));
        foreach (var request in new[] { Version(new Hashtable { [parameter] = "x" }), Version(new { StorageProfile = new { Source = source } }) })
            Assert.Equal("x", property == "Id" ? request.SourceImageId : request.SourceImageVMId);
    }

    [Fact]
    public void The_subscription_comes_from_the_id_or_the_context()
    {
        Assert.Equal(Samples.Subscription, Version(new { Id = DefinitionId + "/versions/1.0.0" }).SubscriptionId);
        Assert.Equal("abc", Version(new { Name = "1.0.0", DefaultProfile = new { DefaultContext = new { Subscription = new { Id = "abc" } } } }).SubscriptionId);
    }

    [Fact]
    public void A_region_may_be_a_name_alone() =>
        Assert.Equal(["westeurope"], Version(new Hashtable { ["TargetRegion"] = new object[] { "westeurope" } }).TargetRegions!.Select(region => region.Name));

    [Fact]
    public void An_Az_object_with_note_properties_is_read_with_both()
    {
        var wrapped = PSObject.AsPSObject(new { Name = "win-web" });
        wrapped.Properties.Add(new PSNoteProperty("Location", "westeurope"));
        Assert.Equal("westeurope", Definition(wrapped).Location);
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[{\"name\": \"a\"}, {\"name\": \"b\"}]", 2)]
    [InlineData("{\"value\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}", 2)]
    [InlineData("just-a-name", 1)]
    public void A_text_contains_one_resource_or_several(string text, int count) => Assert.Equal(count, ResourceView.Of(new SessionObject(text)).Count());

    private enum OperatingSystem
    {
        Windows,
    }
}
