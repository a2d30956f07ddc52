using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Formats;

/// <summary>Fills a rule's sentence with values such as the service would print.</summary>
internal static partial class SampleValues
{
    private const string Subscription = "5a1e0c11-2222-4333-8444-555566667777";
    private const string Gallery = $"/subscriptions/{Subscription}/resourceGroups/rg-orchid/providers/Microsoft.Compute/galleries/gal_orchid";

    private static readonly Dictionary<string, string> Common = new()
    {
        ["Gallery"] = "gal_orchid",
        ["Definition"] = "img-fern",
        ["Version"] = "3.1.4",
        ["Region"] = "westeurope",
        ["ExistingRegion"] = "northeurope",
        ["OtherRegion"] = "francecentral",
        ["Regions"] = "northeurope, francecentral",
        ["ResourceGroup"] = "rg-orchid",
        ["SubscriptionId"] = Subscription,
        ["OtherSubscriptionId"] = "6b2f1d22-3333-4444-8555-666677778888",
        ["TenantId"] = "7c3e2f33-4444-4555-8666-777788889999",
        ["Client"] = "ada@orchid.example",
        ["ObjectId"] = "8d4f3e44-5555-4666-8777-88889999aaaa",
        ["ResourceId"] = $"{Gallery}/images/img-fern",
        ["GalleryId"] = Gallery,
        ["ResourceIds"] = "Microsoft.Compute/galleries/gal_orchid/images/img-fern",
        ["DiskEncryptionSet"] = $"/subscriptions/{Subscription}/resourceGroups/rg-orchid/providers/Microsoft.Compute/diskEncryptionSets/des-orchid",
        ["Image"] = "img-moss",
        ["Resource"] = "3.1.4",
        ["Properties"] = "OsState OsType Publisher",
        ["Publisher"] = "orchidworks",
        ["Offer"] = "fern",
        ["Sku"] = "base",
        ["SubType"] = "images",
        ["VmSize"] = "Standard_D2s_v5",
        ["Generation"] = "V2",
        ["SourceGeneration"] = "V1",
        ["OsState"] = "Generalized",
        ["SourceOsState"] = "Specialized",
        ["OsType"] = "Linux",
        ["SourceOsType"] = "Windows",
        ["Character"] = "_",
        ["Pattern"] = @"^[^_\W][\w-._]{0,79}(?<![-.])$",
        ["Uri"] = "https://orchid.blob.core.windows.net/vhds/fern.vhd",
        ["Lun"] = "3",
        ["Value"] = "4096",
        ["Limit"] = "2048",
        ["Minimum"] = "1",
        ["Maximum"] = "100",
        ["ApiVersion"] = "2031-01-01",
        ["StatusCode"] = "200",
        ["ProvisioningState"] = "Creating",
        ["Detail"] = "The replication job was cancelled",
        ["Action"] = "Microsoft.Compute/images/read",
        ["SecurityType"] = "TrustedLaunch",
        ["SourceKind"] = "sourceVirtualMachine",
        ["Architecture"] = "Arm64",
        ["DiskImage"] = "osDiskImage",
        ["DiskImages"] = "osDiskImage",
        ["Property"] = "identifier",
    };

    // Where one word will not do for every rule.
    private static readonly Dictionary<(string Id, string Name), string> Special = new()
    {
        [("SIG212", "Property")] = "vCPUs",
        [("SIG212", "OtherProperty")] = "vCPUs",
        [("SIG314", "Property")] = "galleryImageVersion.properties.publishingProfile.replicaCount",
        [("SIG426", "ResourceId")] = $"/subscriptions/{Subscription}/resourceGroups/rg-orchid/providers/Microsoft.Compute/virtualMachines/vm-moss",
        [("SIG617", "ResourceId")] = "/SharedGalleries/5a1e0c11-2222-4333-8444-555566667777-GAL_ORCHID/Images/img-fern",
        [("SIG632", "ResourceId")] = "img-fern",
        [("SIG634", "Kind")] = "SharedImageVersion",
        [("SIG634", "Position")] = "2",
        [("SIG661", "Uri")] = "https://orchid.blob.core.windows.net/apps/fern.zip",
        [("SIG905", "Quota")] = "Gallery",
        [("SIG961", "Property")] = "publishingProfile.storageAccountType",
        [("SIG621", "ExtensionType")] = "VMApplicationManagerLinux",
        [("SIG701", "Action")] = "images/versions/read",
        [("SIG702", "Action")] = "Microsoft.Compute/galleries/images/versions/read",
        [("SIG703", "Action")] = "Microsoft.Compute/galleries/images/read",
        [("SIG704", "Action")] = "Microsoft.Compute/galleries/images/versions/write",
        [("SIG940", "Property")] = "EndOfLifeDate",
        [("SIG940", "Value")] = "someday",
        [("SIG941", "Property")] = "ReplicaCount",
        [("SIG941", "Value")] = "many",
        [("SIG942", "Property")] = "OsType",
        [("SIG942", "Value")] = "BeOS",
        [("SIG942", "PropertyType")] = "Microsoft.Azure.Management.Compute.Models.OperatingSystemTypes",
        [("SIG952", "Property")] = "distribute[0].type",
    };

    public static string Fill(Rule rule, string sentence) =>
        Placeholder().Replace(sentence, match => Value(rule.Id, match.Groups[1].Value));

    private static string Value(string id, string name) =>
        Special.TryGetValue((id, name), out var special) ? special : Common.TryGetValue(name, out var value) ? value : name.ToLowerInvariant() + "-7";

    [GeneratedRegex("<([A-Z][A-Za-z]*)>")]
    private static partial Regex Placeholder();
}
