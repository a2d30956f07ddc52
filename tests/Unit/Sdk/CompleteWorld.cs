using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>Resources with a value for every property in the model, in the form of the REST reference.</summary>
internal static class CompleteWorld
{
    public const string Group = $"/subscriptions/{ContosoWorld.Test}/resourceGroups/rg-complete";
    public const string Gallery = $"{Group}/providers/Microsoft.Compute/galleries/gal_complete";
    public const string Definition = $"{Gallery}/images/complete";
    public const string Confidential = $"{Gallery}/images/confidential";

    public static void Put(World world)
    {
        world.PutResourceGroup(ContosoWorld.Test, "rg-complete", "westeurope");
        PutGallery(world);
        PutDefinitions(world);
        PutVersions(world);
        PutDisks(world);
        PutMachines(world);
        PutScaleSet(world);
        PutEncryptionSet(world);
        PutApplication(world);
        PutSize(world);
    }

    private static string Compute(string type, string name) => $"{Group}/providers/Microsoft.Compute/{type}/{name}";

    private static void PutGallery(World world) => world.Put(Gallery, $$"""
        {
          "location": "westeurope",
          "tags": { "owner": "images" },
          "properties": {
            "description": "Everything at once.",
            "identifier": { "uniqueName": "{{ContosoWorld.Test}}-GAL_COMPLETE" },
            "sharingProfile": {
              "permissions": "Community",
              "communityGalleryInfo": {
                "publisherUri": "https://contoso.example",
                "publisherContact": "images@contoso.example",
                "eula": "https://contoso.example/eula",
                "publicNamePrefix": "contoso",
                "communityGalleryEnabled": true,
                "publicNames": [ "contoso-5f0e1d2c-3b4a-4958-8776-655443322110" ]
              }
            },
            "sharingStatus": { "aggregatedState": "InProgress", "summary": [ { "region": "West Europe", "state": "Succeeded" }, { "region": "UK South", "state": "Failed", "details": "Sharing failed." } ] },
            "softDeletePolicy": { "isSoftDeleteEnabled": true },
            "provisioningState": "Updating"
          }
        }
        """);

    private static void PutDefinitions(World world)
    {
        world.Put(Definition, """
            {
              "location": "westeurope",
              "tags": { "owner": "images" },
              "properties": {
                "description": "Everything at once.",
                "eula": "https://contoso.example/eula",
                "privacyStatementUri": "https://contoso.example/privacy",
                "releaseNoteUri": "https://contoso.example/notes",
                "osType": "Linux",
                "osState": "Specialized",
                "hyperVGeneration": "V2",
                "architecture": "Arm64",
                "endOfLifeDate": "2031-04-30T22:00:00+00:00",
                "identifier": { "publisher": "Contoso", "offer": "Complete", "sku": "arm64" },
                "recommended": { "vCPUs": { "min": 2, "max": 32 }, "memory": { "min": 8, "max": 256 } },
                "disallowed": { "diskTypes": [ "Standard_LRS", "StandardSSD_LRS" ] },
                "purchasePlan": { "name": "complete-arm64", "publisher": "contoso-networks", "product": "complete" },
                "features": [ { "name": "SecurityType", "value": "TrustedLaunchSupported" }, { "name": "IsAcceleratedNetworkSupported", "value": "True" }, { "name": "DiskControllerTypes", "value": "SCSI, NVMe" } ],
                "provisioningState": "Migrating"
              }
            }
            """);
        GalleryBodies.PutDefinition(world, Confidential, "westeurope", new ImageKind("Windows", "Generalized", "V2") { SecurityType = "ConfidentialVM" });
    }

    private static void PutVersions(World world)
    {
        // From disks, encrypted with a key of its own on every disk of every region.
        var first = Version(Definition, "1.0.0", "Succeeded", $$"""
            "targetRegions": [
              {
                "name": "West Europe", "regionalReplicaCount": 5, "storageAccountType": "Premium_LRS", "excludeFromLatest": false,
                "encryption": {
                  "osDiskImage": { "diskEncryptionSetId": "{{Compute("diskEncryptionSets", "des-complete")}}" },
                  "dataDiskImages": [ { "lun": 0, "diskEncryptionSetId": "{{Compute("diskEncryptionSets", "des-complete")}}" }, { "lun": 7, "diskEncryptionSetId": "{{Compute("diskEncryptionSets", "des-data")}}" } ]
                }
              },
              { "name": "northeurope", "excludeFromLatest": true, "encryption": { "dataDiskImages": [ { "lun": 0 } ] } },
              { "name": "Fairyland South", "regionalReplicaCount": 1, "storageAccountType": "Future_LRS" }
            ],
            "replicaCount": 3, "excludeFromLatest": true, "publishedDate": "2026-02-03T04:05:06.7891234+00:00", "endOfLifeDate": "2030-12-31T00:00:00+00:00",
            "storageAccountType": "Standard_ZRS", "replicationMode": "Full",
            "targetExtendedLocations": [ { "name": "West US", "extendedLocation": { "type": "EdgeZone", "name": "losangeles" }, "extendedLocationReplicaCount": 1, "storageAccountType": "StandardSSD_LRS" } ]
            """, $$"""
            "osDiskImage": { "sizeInGB": 64, "hostCaching": "ReadWrite", "source": { "id": "{{Compute("disks", "disk-complete")}}" } },
            "dataDiskImages": [
              { "lun": 0, "sizeInGB": 128, "hostCaching": "None", "source": { "id": "{{Compute("snapshots", "snap-complete")}}" } },
              { "lun": 7, "sizeInGB": 32, "hostCaching": "ReadOnly", "source": { "storageAccountId": "{{Group}}/providers/Microsoft.Storage/storageAccounts/stcomplete", "uri": "https://stcomplete.blob.example/vhds/data.vhd" } }
            ]
            """).WithExpanded("ReplicationStatus", Status("Failed",
                ("westeurope", "Completed", 100, null), ("northeurope", "Replicating", 42, null), ("Fairyland South", "Failed", 17, "Internal error occurred while copying the image to the region.")));

        // ValidationProfile is what the examples of the REST reference expand.
        first.WithExpanded("ValidationProfile", JsonNode.Parse("""
            {
              "validationsProfile": {
                "validationEtag": "\"5f0e1d2c\"",
                "executedValidations": [ { "type": "TrustedLaunch", "status": "Failed", "version": "0.0.2", "executionTime": "2026-02-03T06:05:06.7891234+00:00" } ],
                "platformAttributes": [ { "name": "SecurityType", "value": "Standard" } ]
              }
            }
            """)!.AsObject());

        // From an image of the community, not yet copied anywhere.
        Version(Definition, "1.1.0", "Creating", """
            "targetRegions": [ { "name": "West Europe", "regionalReplicaCount": 1, "storageAccountType": "Standard_LRS" } ],
            "replicaCount": 1, "excludeFromLatest": false, "storageAccountType": "Standard_LRS", "replicationMode": "Shallow"
            """, """
            "source": { "communityGalleryImageId": "/CommunityGalleries/contoso-5f0e1d2c-3b4a-4958-8776-655443322110/Images/base/Versions/1.0.0" }
            """).WithExpanded("ReplicationStatus", Status("Unknown", ("West Europe", "Unknown", 0, "")));

        // From a blob.
        Version(Definition, "1.2.0", "Succeeded", """
            "targetRegions": [ { "name": "West Europe" } ], "excludeFromLatest": false, "storageAccountStrategy": "PreferStandard_ZRS"
            """, $$"""
            "osDiskImage": { "hostCaching": "ReadOnly", "source": { "storageAccountId": "{{Group}}/providers/Microsoft.Storage/storageAccounts/stcomplete", "uri": "https://stcomplete.blob.example/vhds/os.vhd" } }
            """).WithExpanded("ReplicationStatus", Status("Completed", ("westeurope", "Completed", 100, null)));

        // Confidential, with the key in its other position.
        Version(Confidential, "1.0.0", "Succeeded", $$"""
            "targetRegions": [
              {
                "name": "West Europe", "regionalReplicaCount": 1, "storageAccountType": "Standard_LRS",
                "encryption": { "osDiskImage": { "securityProfile": { "confidentialVMEncryptionType": "EncryptedWithCmk", "secureVMDiskEncryptionSetId": "{{Compute("diskEncryptionSets", "des-complete")}}" } } }
              }
            ],
            "replicaCount": 1, "excludeFromLatest": false, "publishedDate": "2026-05-06T07:08:09+02:00", "storageAccountType": "Standard_LRS"
            """, $$"""
            "source": { "id": "{{Compute("snapshots", "snap-complete")}}" }, "osDiskImage": { "sizeInGB": 127, "hostCaching": "ReadWrite", "source": {} }
            """).WithExpanded("ReplicationStatus", Status("Completed", ("westeurope", "Completed", 100, null)));

        JsonResource Version(string definition, string number, string state, string publishing, string storage) => world.Put($"{definition}/versions/{number}", $$"""
            {
              "location": "westeurope",
              "tags": { "build": "1" },
              "systemData": { "createdAt": "2026-02-03T04:05:06.7891234+00:00", "lastModifiedAt": "2026-02-04T04:05:06.7891234+00:00" },
              "properties": {
                "publishingProfile": { {{publishing}} },
                "storageProfile": { {{storage}} },
                "safetyProfile": { "reportedForPolicyViolation": true, "allowDeletionOfReplicatedLocations": false, "policyViolations": [ { "category": "IpTheft", "details": "Reported." } ] },
                "provisioningState": "{{state}}"
              }
            }
            """);
    }

    private static JsonObject Status(string aggregated, params (string Region, string State, int Progress, string? Details)[] regions) => new()
    {
        ["replicationStatus"] = new JsonObject
        {
            ["aggregatedState"] = aggregated,
            ["summary"] = new JsonArray([.. regions.Select(region =>
            {
                var entry = new JsonObject { ["region"] = region.Region, ["state"] = region.State, ["progress"] = region.Progress };
                // Azure omits the details if there is no failure.
                if (region.Details is not null)
                    entry["details"] = region.Details;
                return entry;
            })]),
        },
    };

    private static void PutDisks(World world)
    {
        world.Put(Compute("disks", "disk-complete"), Disk("Premium_ZRS", "128", "Linux"));
        world.Put(Compute("snapshots", "snap-complete"), Disk("Standard_ZRS", "127", "Windows"));

        string Disk(string sku, string size, string osType) => $$"""
            {
              "location": "westeurope",
              "zones": [ "1" ],
              "sku": { "name": "{{sku}}", "tier": "Premium" },
              "properties": {
                "osType": "{{osType}}",
                "hyperVGeneration": "V2",
                "purchasePlan": { "name": "complete-arm64", "publisher": "contoso-networks", "product": "complete", "promotionCode": "spring" },
                "supportedCapabilities": { "acceleratedNetwork": true, "architecture": "Arm64", "diskControllerTypes": "SCSI, NVMe" },
                "creationData": { "createOption": "FromImage", "imageReference": { "id": "{{Definition}}/versions/1.0.0" } },
                "diskSizeGB": {{size}},
                "encryption": { "type": "EncryptionAtRestWithCustomerKey", "diskEncryptionSetId": "{{Compute("diskEncryptionSets", "des-complete")}}" },
                "securityProfile": { "securityType": "ConfidentialVM_DiskEncryptedWithCustomerKey", "secureVMDiskEncryptionSetId": "{{Compute("diskEncryptionSets", "des-complete")}}" },
                "diskState": "Reserved",
                "networkAccessPolicy": "DenyAll",
                "publicNetworkAccess": "Disabled",
                "incremental": true,
                "timeCreated": "2026-02-03T04:05:06.7891234+00:00",
                "uniqueId": "5f0e1d2c-3b4a-4958-8776-655443322110",
                "provisioningState": "Updating"
              }
            }
            """;
    }

    private static void PutMachines(World world)
    {
        world.Put(Compute("images", "image-complete"), $$"""
            {
              "location": "westeurope",
              "properties": {
                "sourceVirtualMachine": { "id": "{{Compute("virtualMachines", "vm-complete")}}" },
                "hyperVGeneration": "V1",
                "storageProfile": {
                  "osDisk": { "osType": "Windows", "osState": "Generalized", "diskSizeGB": 127, "caching": "ReadWrite", "storageAccountType": "StandardSSD_LRS", "managedDisk": { "id": "{{Compute("disks", "disk-complete")}}" }, "diskEncryptionSet": { "id": "{{Compute("diskEncryptionSets", "des-complete")}}" } },
                  "dataDisks": [ { "lun": 0, "diskSizeGB": 64, "caching": "None", "storageAccountType": "Standard_LRS", "snapshot": { "id": "{{Compute("snapshots", "snap-complete")}}" } }, { "lun": 5, "diskSizeGB": 2048, "blobUri": "https://stcomplete.blob.example/vhds/data.vhd" } ],
                  "zoneResilient": true
                },
                "provisioningState": "Creating"
              }
            }
            """);
        world.Put(Compute("virtualMachines", "vm-complete"), $$"""
            {
              "location": "westeurope",
              "zones": [ "2" ],
              "plan": { "name": "complete-arm64", "publisher": "contoso-networks", "product": "complete" },
              "identity": { "type": "SystemAssigned", "principalId": "5f0e1d2c-3b4a-4958-8776-655443322110", "tenantId": "{{ContosoWorld.Tenant}}" },
              "properties": {
                "vmId": "5f0e1d2c-3b4a-4958-8776-655443322111",
                "hardwareProfile": { "vmSize": "Standard_D4ps_v5" },
                "storageProfile": {
                  "imageReference": { "id": "{{Definition}}", "exactVersion": "1.0.0" },
                  "osDisk": { "osType": "Linux", "name": "disk-complete", "createOption": "FromImage", "caching": "ReadWrite", "diskSizeGB": 128, "diffDiskSettings": { "option": "Local" }, "managedDisk": { "id": "{{Compute("disks", "disk-complete")}}", "storageAccountType": "Premium_ZRS", "diskEncryptionSet": { "id": "{{Compute("diskEncryptionSets", "des-complete")}}" } } },
                  "dataDisks": [
                    { "lun": 3, "name": "disk-data", "createOption": "Attach", "diskSizeGB": 512, "managedDisk": { "id": "{{Compute("disks", "disk-data")}}", "storageAccountType": "UltraSSD_LRS", "diskEncryptionSet": { "id": "{{Compute("diskEncryptionSets", "des-data")}}" } } },
                    { "lun": 4, "name": "disk-vhd", "createOption": "Attach", "diskSizeGB": 32, "vhd": { "uri": "https://stcomplete.blob.example/vhds/data.vhd" } }
                  ]
                },
                "osProfile": { "computerName": "vm-complete", "adminUsername": "contoso" },
                "securityProfile": { "securityType": "TrustedLaunch", "uefiSettings": { "secureBootEnabled": true, "vTpmEnabled": true } },
                "networkProfile": { "networkInterfaces": [ { "id": "{{Group}}/providers/Microsoft.Network/networkInterfaces/nic-complete" } ] },
                "timeCreated": "2026-02-03T04:05:06.7891234+00:00",
                "provisioningState": "Succeeded"
              }
            }
            """).WithExpanded("instanceView", Parse("""
            {
              "instanceView": {
                "hyperVGeneration": "V2",
                "osName": "ubuntu",
                "statuses": [
                  { "code": "ProvisioningState/succeeded", "level": "Info", "displayStatus": "Provisioning succeeded", "time": "2026-02-03T04:05:06.7891234+00:00" },
                  { "code": "OSState/generalized", "level": "Info", "displayStatus": "VM generalized", "message": "Generalized by the build." },
                  { "code": "PowerState/deallocated", "level": "Info", "displayStatus": "VM deallocated" }
                ],
                "extensions": [
                  {
                    "name": "VMAppExtension", "type": "Microsoft.CPlat.Core.VMApplicationManagerLinux", "typeHandlerVersion": "1.0.9",
                    "statuses": [ { "code": "ProvisioningState/succeeded", "level": "Info", "message": "Enable succeeded." } ],
                    "substatuses": [ { "code": "ComponentStatus/StdOut/succeeded", "level": "Info" } ]
                  },
                  { "name": "Monitoring", "statuses": [] }
                ]
              }
            }
            """));

        static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
    }

    private static void PutScaleSet(World world) => world.Put(Compute("virtualMachineScaleSets", "vmss-complete"), $$"""
        {
          "location": "westeurope",
          "sku": { "name": "Standard_D4ps_v5", "tier": "Standard", "capacity": 2 },
          "properties": {
            "upgradePolicy": { "mode": "Rolling", "automaticOSUpgradePolicy": { "enableAutomaticOSUpgrade": true } },
            "virtualMachineProfile": {
              "storageProfile": {
                "imageReference": { "id": "{{Definition}}/versions/latest" },
                "osDisk": { "osType": "Linux", "createOption": "FromImage" }
              }
            },
            "provisioningState": "Succeeded"
          }
        }
        """);

    // A size that the subscription cannot use in one zone.
    private static void PutSize(World world)
    {
        var path = $"/subscriptions/{ContosoWorld.Test}/providers/Microsoft.Compute/skus";
        var size = Platform.Size(new VmSize("Standard_NC4", "standardNCFamily", "V1,V2", "x64", 4, 28), "northeurope");
        size["restrictions"] = JsonNode.Parse("""
            [ { "type": "Zone", "values": [ "northeurope" ], "restrictionInfo": { "locations": [ "northeurope" ], "zones": [ "1", "3" ] }, "reasonCode": "QuotaId" } ]
            """);
        world.PutList(path, [.. world.List(ResourcePath.Parse(path))!, size]);
    }

    private static void PutApplication(World world)
    {
        world.Put(Gallery + "/applications/complete", """
            { "location": "westeurope", "properties": { "supportedOSType": "Windows", "provisioningState": "Succeeded" } }
            """);
        world.Put(Gallery + "/applications/complete/versions/1.0.0", """
            {
              "location": "westeurope",
              "properties": {
                "publishingProfile": {
                  "source": { "mediaLink": "https://stcomplete.blob.example/apps/complete.zip", "defaultConfigurationLink": "https://stcomplete.blob.example/apps/complete.json" },
                  "manageActions": { "install": "setup.exe /quiet", "remove": "setup.exe /remove" },
                  "targetRegions": [ { "name": "West Europe", "regionalReplicaCount": 2, "storageAccountType": "Standard_LRS" }, { "name": "UK South" } ],
                  "replicaCount": 1
                },
                "provisioningState": "Updating"
              }
            }
            """).WithExpanded("ReplicationStatus", Status("Failed", ("westeurope", "Completed", 100, null), ("uksouth", "Failed", 12, "The package could not be copied.")));
    }

    private static void PutEncryptionSet(World world) => world.Put(Compute("diskEncryptionSets", "des-complete"), $$"""
        {
          "location": "westeurope",
          "identity": { "type": "SystemAssigned", "principalId": "5f0e1d2c-3b4a-4958-8776-655443322112", "tenantId": "{{ContosoWorld.Tenant}}" },
          "properties": {
            "encryptionType": "ConfidentialVmEncryptedWithCustomerKey",
            "activeKey": { "sourceVault": { "id": "{{Group}}/providers/Microsoft.KeyVault/vaults/kv-complete" }, "keyUrl": "https://kv-complete.vault.example/keys/k/1" },
            "previousKeys": [],
            "rotationToLatestKeyVersionEnabled": false,
            "provisioningState": "Failed"
          }
        }
        """);
}
