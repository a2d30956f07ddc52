using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>What versions in the small world are created from and encrypted with: VMs, disks, images, disk encryption sets, a template.</summary>
internal sealed class ContosoSources(ContosoWorld contoso)
{
    private readonly World _world = contoso.World;

    public void Put()
    {
        PutEncryptionSet("des-westeurope", "westeurope");
        PutEncryptionSet("des-northeurope", "northeurope");
        PutDisk("disk-db-os", 64, "Premium_LRS");
        PutDisk("disk-huge", 4096, "Premium_LRS");
        PutDisk("disk-ultra", 512, "UltraSSD_LRS");
        PutSnapshot();
        PutManagedImage("web-server-2025-2.3.0", "Succeeded");
        PutManagedImage("web-server-broken", "Failed");
        PutVirtualMachine("vm-web-build", "Windows", "disk-web-os", generalized: true, []);
        PutVirtualMachine("vm-db-build", "Linux", "disk-db-os", generalized: false, ["disk-ultra"]);
        PutIdentity("id-image-builder", "ffffffff-ffff-4fff-8fff-ffffffffffff", "99999999-9999-4999-8999-999999999999");
        PutIdentity(ContosoWorld.PublisherIdentity, ContosoWorld.PublisherPrincipal, "88888888-8888-4888-8888-888888888888");
        PutTemplate();
    }

    private void PutIdentity(string name, string principal, string client) => _world.Put($"{ContosoWorld.Group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{name}", new JsonObject
    {
        ["location"] = "westeurope",
        ["properties"] = new JsonObject { ["tenantId"] = ContosoWorld.Tenant, ["principalId"] = principal, ["clientId"] = client },
    });

    private void PutEncryptionSet(string name, string location) => _world.Put(ContosoWorld.Compute("diskEncryptionSets", name), new JsonObject
    {
        ["location"] = location,
        ["identity"] = new JsonObject { ["type"] = "SystemAssigned" },
        ["properties"] = new JsonObject { ["encryptionType"] = "EncryptionAtRestWithCustomerKey", ["provisioningState"] = "Succeeded" },
    });

    private void PutDisk(string name, int size, string sku) => _world.Put(ContosoWorld.Compute("disks", name), new JsonObject
    {
        ["location"] = "westeurope",
        ["sku"] = new JsonObject { ["name"] = sku },
        ["properties"] = new JsonObject
        {
            ["osType"] = "Linux",
            ["hyperVGeneration"] = "V2",
            ["creationData"] = new JsonObject { ["createOption"] = "Empty" },
            ["diskSizeGB"] = size,
            ["diskState"] = "Unattached",
            ["encryption"] = new JsonObject { ["type"] = "EncryptionAtRestWithPlatformKey" },
            ["provisioningState"] = "Succeeded",
        },
    });

    private void PutSnapshot() => _world.Put(ContosoWorld.Compute("snapshots", "snap-web-os"), new JsonObject
    {
        ["location"] = "westeurope",
        ["sku"] = new JsonObject { ["name"] = "Standard_ZRS" },
        ["properties"] = new JsonObject
        {
            ["osType"] = "Windows",
            ["hyperVGeneration"] = "V1",
            ["creationData"] = new JsonObject { ["createOption"] = "Copy", ["sourceResourceId"] = ContosoWorld.Compute("disks", "disk-web-os") },
            ["diskSizeGB"] = 127,
            ["incremental"] = false,
            ["provisioningState"] = "Succeeded",
        },
    });

    private void PutManagedImage(string name, string state) => _world.Put(ContosoWorld.Compute("images", name), new JsonObject
    {
        ["location"] = "westeurope",
        ["properties"] = new JsonObject
        {
            ["hyperVGeneration"] = "V2",
            ["storageProfile"] = new JsonObject { ["osDisk"] = new JsonObject { ["osType"] = "Windows", ["osState"] = "Generalized", ["diskSizeGB"] = 127, ["storageAccountType"] = "Standard_LRS" } },
            ["provisioningState"] = state,
        },
    });

    private void PutVirtualMachine(string name, string osType, string osDisk, bool generalized, string[] dataDisks)
    {
        var statuses = new JsonArray(Status("ProvisioningState/succeeded"), Status("PowerState/deallocated"));
        if (generalized)
            statuses.Add(Status("OSState/generalized"));
        _world.Put(ContosoWorld.Compute("virtualMachines", name), new JsonObject
        {
            ["location"] = "westeurope",
            ["properties"] = new JsonObject
            {
                ["hardwareProfile"] = new JsonObject { ["vmSize"] = "Standard_D4s_v5" },
                ["storageProfile"] = new JsonObject
                {
                    ["osDisk"] = new JsonObject { ["osType"] = osType, ["name"] = osDisk, ["createOption"] = "FromImage", ["managedDisk"] = new JsonObject { ["id"] = ContosoWorld.Compute("disks", osDisk) } },
                    ["dataDisks"] = new JsonArray([.. dataDisks.Select((disk, lun) => new JsonObject { ["lun"] = lun, ["name"] = disk, ["createOption"] = "Attach", ["managedDisk"] = new JsonObject { ["id"] = ContosoWorld.Compute("disks", disk) } })]),
                },
                ["provisioningState"] = "Succeeded",
            },
        }).WithExpanded("instanceView", new JsonObject { ["instanceView"] = new JsonObject { ["hyperVGeneration"] = "V2", ["statuses"] = statuses } });

        static JsonObject Status(string code) => new() { ["code"] = code, ["level"] = "Info" };
    }

    private void PutTemplate() => _world.Put($"{ContosoWorld.Group}/providers/Microsoft.VirtualMachineImages/imageTemplates/it-web-server", new JsonObject
    {
        ["location"] = "westeurope",
        ["identity"] = new JsonObject
        {
            ["type"] = "UserAssigned",
            ["userAssignedIdentities"] = new JsonObject
            {
                [$"{ContosoWorld.Group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-image-builder"] =
                    new JsonObject { ["principalId"] = "ffffffff-ffff-4fff-8fff-ffffffffffff", ["clientId"] = "99999999-9999-4999-8999-999999999999" },
            },
        },
        ["properties"] = new JsonObject
        {
            ["provisioningState"] = "Succeeded",
            ["distribute"] = new JsonArray(new JsonObject
            {
                ["type"] = "SharedImage",
                ["runOutputName"] = "web",
                ["galleryImageId"] = $"{ContosoWorld.Gallery}/images/web-server-2025",
                ["targetRegions"] = new JsonArray(new JsonObject { ["name"] = "westeurope" }),
            }),
            ["lastRunStatus"] = new JsonObject { ["runState"] = "Failed", ["runSubState"] = "Distributing", ["message"] = "The identity of the template has no write access to the gallery." },
        },
    });
}
