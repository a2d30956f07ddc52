using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>What uses images in the small world: a VM of a fixed version, and a scale set of the latest one.</summary>
internal sealed class ContosoUsers(ContosoWorld contoso)
{
    private const string Definition = $"{ContosoWorld.Gallery}/images/web-server-2025";

    public void Put()
    {
        contoso.World.Put(ContosoWorld.Compute("virtualMachines", "vm-web-02"), new JsonObject
        {
            ["location"] = "westeurope",
            ["properties"] = new JsonObject
            {
                ["hardwareProfile"] = new JsonObject { ["vmSize"] = "Standard_D4s_v5" },
                ["storageProfile"] = new JsonObject
                {
                    ["imageReference"] = new JsonObject { ["id"] = $"{Definition}/versions/2.3.0", ["exactVersion"] = "2.3.0" },
                    ["osDisk"] = new JsonObject { ["osType"] = "Windows", ["name"] = "vm-web-02-os", ["createOption"] = "FromImage" },
                },
                ["provisioningState"] = "Succeeded",
            },
        });
        contoso.World.Put(ContosoWorld.Compute("virtualMachineScaleSets", "vmss-shop"), new JsonObject
        {
            ["location"] = "westeurope",
            ["sku"] = new JsonObject { ["name"] = "Standard_D4s_v5", ["capacity"] = 6 },
            ["properties"] = new JsonObject
            {
                ["virtualMachineProfile"] = new JsonObject { ["storageProfile"] = new JsonObject { ["imageReference"] = new JsonObject { ["id"] = Definition } } },
                ["provisioningState"] = "Succeeded",
            },
        });
    }
}
