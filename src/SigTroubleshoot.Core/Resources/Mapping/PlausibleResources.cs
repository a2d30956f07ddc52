using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// Resources without any fault. A value that a template leaves open is assumed to be one that its property can have; only a fault
/// that no value avoids is certain.
/// </summary>
/// <remarks>
/// A property whose name begins with a question mark is an alternative to others: an object that is open as a whole does not have it.
/// A number replaces # in a text, so that two open values are not equal.
/// </remarks>
internal static class PlausibleResources
{
    private const string Group = "/subscriptions/5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790/resourceGroups/plausible/providers/Microsoft.Compute/";

    private const string Encryption = $$"""
        { "osDiskImage": { "diskEncryptionSetId": "{{Group}}diskEncryptionSets/plausible" }, "dataDiskImages": [ { "lun": 0, "diskEncryptionSetId": "{{Group}}diskEncryptionSets/plausible" } ] }
        """;

    private const string Version = $$"""
        {
          "location": "westus3",
          "properties": {
            "publishingProfile": {
              "targetRegions": [
                { "name": "westus3", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS", "excludeFromLatest": false, "encryption": {{Encryption}} },
                { "name": "eastus2", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS", "excludeFromLatest": false, "encryption": {{Encryption}} }
              ],
              "replicaCount": 3, "excludeFromLatest": false, "endOfLifeDate": "2099-01-01T00:00:00Z", "storageAccountType": "Standard_ZRS", "replicationMode": "Full",
              "?storageAccountStrategy": "DefaultStandard_LRS"
            },
            "storageProfile": {
              "source": { "id": "{{Group}}images/plausible" },
              "?osDiskImage": { "source": { "id": "{{Group}}snapshots/plausible" } },
              "?dataDiskImages": [ { "lun": 0, "source": { "id": "{{Group}}snapshots/plausible-data" } } ]
            },
            "safetyProfile": { "allowDeletionOfReplicatedLocations": false, "blockDeletionBeforeEndOfLife": false }
          }
        }
        """;

    private const string Definition = """
        {
          "location": "westus3",
          "properties": {
            "osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2", "architecture": "x64", "endOfLifeDate": "2099-01-01T00:00:00Z",
            "identifier": { "publisher": "Plausible#", "offer": "Plausible#", "sku": "Plausible#" },
            "recommended": { "vCPUs": { "min": 1, "max": 16 }, "memory": { "min": 1, "max": 64 } },
            "features": [ { "name": "SecurityType", "value": "TrustedLaunchSupported" } ]
          }
        }
        """;

    private const string Gallery = """
        { "location": "westus3", "properties": { "sharingProfile": { "permissions": "Private", "communityGalleryInfo": { "publicNamePrefix": "Plausible" } } } }
        """;

    private const string ImageTemplate = $$"""
        {
          "location": "westus3",
          "identity": { "type": "UserAssigned", "userAssignedIdentities": { "/subscriptions/5a1e7c39-0b7d-4c52-9f8e-2d64b1a3c790/resourceGroups/plausible/providers/Microsoft.ManagedIdentity/userAssignedIdentities/plausible": {} } },
          "properties": {
            "source": {
              "type": "SharedImageVersion", "imageVersionId": "{{Group}}galleries/plausible/images/plausible/versions/1.0.0", "?imageId": "{{Group}}images/plausible",
              "?publisher": "Canonical", "?offer": "ubuntu-24_04-lts", "?sku": "server", "?version": "latest"
            },
            "distribute": [
              {
                "type": "SharedImage", "galleryImageId": "{{Group}}galleries/plausible/images/plausible", "runOutputName": "plausible",
                "?replicationRegions": [ "westus3" ], "targetRegions": [ { "name": "westus3", "replicaCount": 3, "storageAccountType": "Standard_ZRS" } ],
                "versioning": { "scheme": "Latest", "major": 1 }
              }
            ]
          }
        }
        """;

    private const string VirtualMachine = $$"""
        {
          "location": "westus3",
          "plan": { "name": "plausible", "publisher": "plausible", "product": "plausible" },
          "sku": { "name": "Standard_D2s_v5", "capacity": 2 },
          "properties": {
            "storageProfile": {
              "imageReference": { "id": "{{Group}}galleries/plausible/images/plausible" },
              "osDisk": { "osType": "Linux", "managedDisk": { "id": "{{Group}}disks/plausible" } }
            },
            "osProfile": { "computerName": "plausible" },
            "securityProfile": { "securityType": "TrustedLaunch" },
            "virtualMachineProfile": {
              "storageProfile": { "imageReference": { "id": "{{Group}}galleries/plausible/images/plausible" } },
              "osProfile": { "computerNamePrefix": "plausible" },
              "securityProfile": { "securityType": "TrustedLaunch" }
            },
            "creationData": { "createOption": "FromImage", "galleryImageReference": { "id": "{{Group}}galleries/plausible/images/plausible/versions/1.0.0" } },
            "hyperVGeneration": "V2"
          }
        }
        """;

    private const string ManagedImage = $$"""
        {
          "location": "westus3",
          "properties": {
            "hyperVGeneration": "V2",
            "?sourceVirtualMachine": { "id": "{{Group}}virtualMachines/plausible" },
            "storageProfile": { "osDisk": { "osType": "Linux", "osState": "Generalized", "managedDisk": { "id": "{{Group}}disks/plausible" } } }
          }
        }
        """;

    private const string ApplicationVersion = """
        {
          "location": "westus3",
          "properties": {
            "publishingProfile": {
              "source": { "mediaLink": "https://plausible.blob.core.windows.net/app/app.zip", "defaultConfigurationLink": "https://plausible.blob.core.windows.net/app/app.json" },
              "targetRegions": [ { "name": "westus3" } ]
            }
          }
        }
        """;

    private static readonly Dictionary<string, Lazy<JsonValue>> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Compute/galleries"] = Parsed(Gallery),
        ["Microsoft.Compute/galleries/images"] = Parsed(Definition),
        ["Microsoft.Compute/galleries/images/versions"] = Parsed(Version),
        ["Microsoft.Compute/galleries/applications/versions"] = Parsed(ApplicationVersion),
        ["Microsoft.Compute/images"] = Parsed(ManagedImage),
        ["Microsoft.VirtualMachineImages/imageTemplates"] = Parsed(ImageTemplate),
        ["Microsoft.Compute/virtualMachines"] = Parsed(VirtualMachine),
        ["Microsoft.Compute/virtualMachineScaleSets"] = Parsed(VirtualMachine),
        ["Microsoft.Compute/disks"] = Parsed(VirtualMachine),
        ["Microsoft.Compute/snapshots"] = Parsed(VirtualMachine),
    };

    // Whatever stands for a value that is wrong must have all that is required, and nothing that excludes another.
    private static readonly Dictionary<string, Lazy<JsonValue>> Complete = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Compute/galleries/images"] = Parsed("""{ "properties": { "identifier": { "publisher": "plausible", "offer": "plausible", "sku": "plausible" }, "osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2" } }"""),
        ["Microsoft.Compute/galleries/images/versions"] = Parsed($$"""{ "properties": { "storageProfile": { "source": { "id": "{{Group}}images/plausible" } } } }"""),
    };

    /// <summary>The value of a property in a resource without any fault; null if the property is not known.</summary>
    /// <param name="type">The type of the resource.</param>
    /// <param name="property">The path of the property, with dots; a position in a list is a number.</param>
    /// <param name="isComplete">Whether the value must have all that is required; other values may lack what is individual.</param>
    public static JsonValue? Find(string type, string property, bool isComplete = false) =>
        (isComplete && Complete.TryGetValue(type, out var complete) ? Find(complete.Value, property) : null)
        ?? (All.TryGetValue(type, out var resource) ? Find(resource.Value, property) : null);

    private static JsonValue? Find(JsonValue value, string property)
    {
        foreach (var name in property.Split('.'))
        {
            value = value.Kind == JsonKind.Array && int.TryParse(name, out var index)
                ? value.Items.Count == 0 ? JsonValue.Null : value.Items[Math.Min(index, value.Items.Count - 1)]
                : value[name] is { Kind: not JsonKind.Null } member ? member : value["?" + name];
            if (value.Kind == JsonKind.Null)
                return null;
        }

        return value;
    }

    private static Lazy<JsonValue> Parsed(string json) => new(() => StrictJsonReader.Parse(json).Value);
}
