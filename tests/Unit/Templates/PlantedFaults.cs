namespace SigTroubleshoot.Unit.Templates;

/// <summary>A fault that is put into the template without faults.</summary>
/// <param name="RuleId">The rule that has to find it, alone.</param>
/// <param name="After">A text; what is replaced stands behind it.</param>
/// <param name="Old">What is replaced.</param>
/// <param name="New">The fault.</param>
/// <param name="At">A text in the line of the finding, if it is not the fault; it stands behind <paramref name="After"/>, or anywhere if it begins with a caret.</param>
public sealed record PlantedFault(string RuleId, string After, string Old, string New, string? At = null)
{
    /// <summary>The template with the fault.</summary>
    internal string Template
    {
        get
        {
            var at = IndexOf(CleanTemplate.Text, Old);
            return CleanTemplate.Text[..at] + New + CleanTemplate.Text[(at + Old.Length)..];
        }
    }

    /// <summary>The line where it has to be found.</summary>
    internal int Line => Template[..IndexOf(Template, At ?? New)].Count(c => c == '\n') + 1;

    private int IndexOf(string template, string text)
    {
        if (text.StartsWith('^'))
            return template.IndexOf(text[1..], StringComparison.Ordinal);
        var after = template.IndexOf(After, StringComparison.Ordinal);
        var at = after < 0 ? -1 : template.IndexOf(text, after, StringComparison.Ordinal);
        return at >= 0 ? at : throw new InvalidOperationException($"There is no '{text}' behind '{After}'.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{RuleId}: {New}";
}

/// <summary>The faults that are put into the template without faults, one at a time.</summary>
internal static class PlantedFaults
{
    private const string Gallery = "\"Microsoft.Compute/galleries\"";
    private const string Definition = "\"gal/def\"";
    private const string FromImage = "\"gal/def/1.0.0\"";
    private const string FromDisks = "\"gal/def/2.0.0\"";
    private const string FromMachine = "\"gal/def/3.0.0\"";
    private const string FromBlob = "\"gal/def/4.0.0\"";
    private const string Image = "\"img\",";
    private const string Machine = "\"vm\",";
    private const string Market = "\"vm2\",";
    private const string ScaleSet = "\"vmss\",";
    private const string SharedSet = "\"vmss2\",";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("SIG101", Gallery, "\"gal\"", "\"my-gal\""),
        new("SIG102", Gallery, "\"gal\"", "\"gal_\""),
        new("SIG109", Gallery, "\"contoso\"", "\"con-toso\""),
        new("SIG312", Gallery, "\"westeurope\"", "\"westeuropa\""),
        new("SIG921", Gallery, "\"2023-07-03\"", "\"2023-07-33\""),
        new("SIG942", Gallery, "\"Private\"", "\"Everyone\""),
        new("SIG201", "Microsoft.Compute/galleries/images", "\"gal/def\"", "\"gal/d ef\""),
        new("SIG202", "Microsoft.Compute/galleries/images", "\"gal/def\"", "\"gal/def.\""),
        new("SIG204", Definition, "\"web\"", "\"web.\""),
        new("SIG205", Definition, "\"osType\": \"Linux\",", "", "\"properties\""),
        new("SIG205", Definition, "\"osState\": \"Generalized\",", "", "\"properties\""),
        new("SIG205", Definition, "\"publisher\": \"Contoso\",", "", "\"identifier\""),
        new("SIG205", Definition, "\"offer\": \"web\",", "", "\"identifier\""),
        new("SIG212", Definition, "\"min\": 2", "\"min\": 32"),
        new("SIG212", "\"memory\"", "\"max\": 64", "\"max\": 2", "\"min\": 4"),
        new("SIG942", Definition, "\"V2\"", "\"V3\""),
        new("SIG942", Definition, "\"Linux\"", "\"linus\""),
        new("SIG942", Definition, "\"Generalized\"", "\"Sealed\""),
        new("SIG942", Definition, "\"x64\"", "\"x86\""),
        new("SIG941", Definition, "\"min\": 2", "\"min\": \"two\""),
        new("SIG940", Definition, "\"2099-06-01T00:00:00Z\"", "\"June\""),
        new("SIG330", Definition, "\"2099-06-01T00:00:00Z\"", "\"2020-06-01T00:00:00Z\""),
        new("SIG301", "Microsoft.Compute/galleries/images/versions", "\"gal/def/1.0.0\"", "\"gal/def/1.0\""),
        new("SIG301", "Microsoft.Compute/galleries/images/versions", "\"gal/def/1.0.0\"", "\"gal/def/latest\""),
        new("SIG301", "Microsoft.Compute/galleries/images/versions", "\"gal/def/1.0.0\"", "\"gal/def/1.0.2147483648\""),
        new("SIG303", "Microsoft.Compute/galleries/images/versions", "\"gal/def/1.0.0\"", "\"gal/def/1.01.0\""),
        new("SIG310", FromMachine, "\"name\": \"westeurope\"", "\"name\": \"uksouth\""),
        new("SIG311", FromMachine, "\"name\": \"northeurope\"", "\"name\": \"West Europe\""),
        new("SIG312", FromMachine, "\"name\": \"northeurope\"", "\"name\": \"norteurope\""),
        new("SIG314", FromImage, "\"regionalReplicaCount\": 5", "\"regionalReplicaCount\": 101"),
        new("SIG314", FromImage, "\"regionalReplicaCount\": 5", "\"regionalReplicaCount\": 0"),
        new("SIG316", FromImage, "\"regionalReplicaCount\": 5", "\"regionalReplicaCount\": 1"),
        new("SIG941", FromImage, "\"regionalReplicaCount\": 5", "\"regionalReplicaCount\": \"two\""),
        new("SIG941", FromImage, "\"replicaCount\": 3", "\"replicaCount\": \"three\""),
        new("SIG330", FromImage, "\"2098-06-01T00:00:00Z\"", "\"2020-01-01\""),
        new("SIG940", FromImage, "\"2098-06-01T00:00:00Z\"", "\"tomorrow\""),
        new("SIG942", FromImage, "\"Full\"", "\"Deep\""),
        new("SIG942", FromImage, "\"Standard_ZRS\"", "\"Standard_GRS\""),
        new("SIG942", FromImage, "\"Premium_LRS\"", "\"Ultra_LRS\""),
        new("SIG337", FromImage, "\"Full\"", "\"Shallow\"", "\"replicationMode\""),
        new("SIG340", FromImage, "\"storageAccountType\": \"Standard_ZRS\",", "\"storageAccountType\": \"Standard_ZRS\", \"storageAccountStrategy\": \"PreferStandard_ZRS\","),
        new("SIG406", FromImage, "\"[resourceId('Microsoft.Compute/images', 'img')]\"", "\"img\""),
        new("SIG407", FromImage, "\"[resourceId('Microsoft.Compute/images', 'img')]\"", "\"[resourceId('Microsoft.Compute/snapshots', 'os')]\""),
        new("SIG409", FromImage, "\"[resourceId('Microsoft.Compute/images', 'img')]\"", "\"[resourceId('Microsoft.Compute/virtualMachines', 'golden')]\""),
        new("SIG410", FromImage, "\"id\": \"[resourceId('Microsoft.Compute/images', 'img')]\"", "", "\"source\""),
        new("SIG411", FromImage, "\"[resourceId('Microsoft.Compute/images', 'img')]\"", "\"https://contoso.blob.core.windows.net/vhds/os.vhd\""),
        new("SIG415", FromBlob, "https://contoso.blob.core.windows.net/vhds/os.vhd", "https://contoso.blob.core.windows.net/vhds/os.vhdx"),
        new("SIG422", FromBlob, "https://contoso.blob.core.windows.net/vhds/data.vhd", "https://contoso.blob.core.windows.net/vhds/os.vhd", "vhds/os.vhd\",\n            \"storageAccountId\": \"[resourceId('Microsoft.Storage/storageAccounts', 'contoso')]\"\n          }\n        }\n      ]"),
        new("SIG420", FromDisks, "\"lun\": 1", "\"lun\": 0", "\"lun\": 0,\n          \"source\": {\n            \"id\": \"[resourceId('Microsoft.Compute/disks'"),
        new("SIG421", FromDisks, "\"[resourceId('Microsoft.Compute/disks', 'data1')]\"", "\"[resourceId('Microsoft.Compute/snapshots', 'DATA0')]\""),
        new("SIG805", FromDisks, "\"[resourceId('Microsoft.Compute/diskEncryptionSets', 'des3')]\"", "\"des3\""),
        new("SIG808", FromDisks, "\"diskEncryptionSetId\": \"[resourceId('Microsoft.Compute/diskEncryptionSets', 'des3')]\"", "", "\"northeurope\""),
        new("SIG809", FromDisks, "\"lun\": 0,", "\"lun\": 7, \"diskEncryptionSetId\": \"[resourceId('Microsoft.Compute/diskEncryptionSets', 'des9')]\" }, { \"lun\": 0,"),
        new("SIG407", FromMachine, "\"[resourceId('Microsoft.Compute/virtualMachines', 'golden')]\"", "\"[resourceId('Microsoft.Compute/images', 'golden')]\""),
        new("SIG660", "\"gal/app/1.0.0\"", "\"https://contoso.blob.core.windows.net/apps/app.zip\"", "\"app.zip\""),
        new("SIG952", "\"build\"", "\"PlatformImage\"", "\"MarketImage\""),
        new("SIG952", "\"build\"", "\"SharedImage\"", "\"Shared\""),
        new("SIG952", "\"build\"", "\"userAssignedIdentities\": { \"[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'builder')]\": {} }", "\"tenantId\": \"x\"", "\"identity\""),
        new("SIG312", "\"build\"", "\"northeurope\"", "\"norteurope\""),
        new("SIG311", "\"build\"", "\"northeurope\"", "\"West Europe\""),
        new("SIG344", "\"build\"", "\"runOutputName\": \"out\",", "\"runOutputName\": \"out\", \"targetRegions\": [ { \"name\": \"westeurope\" } ],", "\"replicationRegions\""),
        new("SIG345", "\"build\"", "\"galleryImageId\": \"[resourceId('Microsoft.Compute/galleries/images', 'gal', 'def')]\"", "\"versioning\": { \"scheme\": \"Latest\" }, \"galleryImageId\": \"[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '5.0.0')]\""),
        new("SIG431", Image, "\"V2\"", "\"V1\"", "^\"id\": \"[resourceId('Microsoft.Compute/images', 'img')]\""),
        new("SIG432", Image, "\"Linux\"", "\"Windows\"", "^\"id\": \"[resourceId('Microsoft.Compute/images', 'img')]\""),
        new("SIG436", Image, "\"hyperVGeneration\": \"V2\",", "", "\"properties\""),
        new("SIG601", Machine, "\"westeurope\"", "\"uksouth\""),
        new("SIG606", Machine, "\"osProfile\": {\n      \"computerName\": \"vm\"\n    },", "", "\"properties\""),
        new("SIG632", Machine, "\"[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0.0')]\"", "\"gal/def/1.0.0\""),
        new("SIG617", Machine, "\"[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0.0')]\"", "\"/CommunityGalleries/contoso-5a1e7c39/Images/web/Versions/latest\""),
        new("SIG604", "\"gal/def\"", "\"publisher\": \"Contoso\",\n      \"offer\": \"web\",\n      \"sku\": \"frontend\"", "\"publisher\": \"Canonical\",\n      \"offer\": \"ubuntu-24_04-lts\",\n      \"sku\": \"server\"", "^\"publisher\": \"Canonical\",\n        \"offer\""),
        new("SIG609", ScaleSet, "\"communityGalleryImageId\": \"/CommunityGalleries/contoso-5a1e7c39/Images/web/Versions/latest\"", "\"id\": \"[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0.0')]\""),
        new("SIG633", ScaleSet, "\"/CommunityGalleries/contoso-5a1e7c39/Images/web/Versions/latest\"", "\"[resourceId('Microsoft.Compute/galleries/images', 'other', 'web')]\""),
        new("SIG633", SharedSet, "\"/SharedGalleries/5a1e7c39-GAL/Images/web/Versions/latest\"", "\"[resourceId('Microsoft.Compute/galleries/images', 'other', 'web')]\""),
        new("SIG310", FromImage, "\"name\": \"westeurope\"", "\"name\": \"uksouth\""),
        new("SIG312", "\"replicationMode\"", "\"targetRegions\"", "\"targetExtendedLocations\": [ { \"name\": \"westeuropa\", \"extendedLocation\": { \"name\": \"zone\", \"type\": \"EdgeZone\" } } ], \"targetRegions\""),
        new("SIG314", "\"replicationMode\"", "\"targetRegions\"", "\"targetExtendedLocations\": [ { \"name\": \"westeurope\", \"extendedLocationReplicaCount\": 0 } ], \"targetRegions\""),
        new("SIG941", "\"replicationMode\"", "\"targetRegions\"", "\"targetExtendedLocations\": [ { \"name\": \"westeurope\", \"extendedLocationReplicaCount\": \"some\" } ], \"targetRegions\""),
        new("SIG942", "\"replicationMode\"", "\"targetRegions\"", "\"targetExtendedLocations\": [ { \"name\": \"westeurope\", \"storageAccountType\": \"Standard_GRS\" } ], \"targetRegions\""),
        new("SIG942", FromImage, "\"storageAccountType\": \"Standard_ZRS\",", "\"storageAccountStrategy\": \"PreferZRS\","),
        new("SIG942", FromDisks, "\"osDiskImage\": {\n        \"source\"", "\"osDiskImage\": { \"hostCaching\": \"Read\",\n        \"source\""),
        new("SIG942", Definition, "\"TrustedLaunchSupported\"", "\"TrustedLaunchSuported\""),
        new("SIG942", Definition, "{ \"name\": \"SecurityType\"", "{ \"name\": \"IsHibernateSupported\", \"value\": \"Yes\" },\n { \"name\": \"SecurityType\"", "Yes"),
        new("SIG942", Image, "\"V2\"", "\"Gen2\""),
        new("SIG942", "\"build\"", "\"runOutputName\"", "\"storageAccountType\": \"Premium\", \"runOutputName\""),
        new("SIG942", "\"build\"", "\"runOutputName\"", "\"versioning\": { \"scheme\": \"Newest\" }, \"runOutputName\""),
        new("SIG921", "Microsoft.VirtualMachineImages", "\"2024-02-01\"", "\"2024-02-30\""),
        new("SIG301", "\"build\"", "\"type\": \"PlatformImage\"", "\"type\": \"SharedImageVersion\", \"imageVersionId\": \"[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0')]\""),
        new("SIG952", "\"build\"", "\"runOutputName\": \"out\",", "", "{\n        \"type\": \"SharedImage\""),
        new("SIG952", "\"build\"", "\"galleryImageId\": \"[resourceId('Microsoft.Compute/galleries/images', 'gal', 'def')]\",", "", "{\n        \"type\": \"SharedImage\""),
        new("SIG801", FromDisks, "[resourceId('Microsoft.Compute/diskEncryptionSets', 'des3')]", "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des3"),
        new("SIG805", FromDisks, "[resourceId('Microsoft.Compute/diskEncryptionSets', 'des3')]", "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/vault"),
        new("SIG809", "\"northeurope\",\n          \"regionalReplicaCount\": 3,\n          \"encryption\"", "\"lun\": 0", "\"lun\": 7"),
        new("SIG810", FromDisks, "\"lun\": 0,", "\"lun\": 0, \"diskEncryptionSetId\": \"[resourceId('Microsoft.Compute/diskEncryptionSets', 'des2')]\" },\n { \"lun\": 0,", "{ \"lun\": 0,"),
        new("SIG410", FromImage, "\"source\": {", "\"osDiskImage\": { \"source\": { \"id\": \"[resourceId('Microsoft.Compute/snapshots', 'os')]\" } },\n\"source\": {", "\"osDiskImage\""),
        new("SIG101", "\"disk\",", "'gal', 'def', '1.0.0'", "'my-gal', 'def', '1.0.0'"),
        new("SIG101", Machine, "'gal', 'def', '1.0.0'", "'my-gal', 'def', '1.0.0'"),
    ];
}
