using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The gallery applications of the small world, and a machine on which one of them failed to install.</summary>
internal sealed class ContosoApplications(ContosoWorld contoso)
{
    private const string Application = ContosoWorld.Gallery + "/applications/agent";

    public void Put()
    {
        contoso.World.Put(Application, new JsonObject { ["location"] = "westeurope", ["properties"] = new JsonObject { ["supportedOSType"] = "Linux", ["provisioningState"] = "Succeeded" } });
        PutVersion("1.0.0", "Completed");
        PutVersion("1.1.0", "Replicating");
        PutMachine();
        PutProfile();
    }

    // A profile of access rules for the metadata service; its versions show their replication status unasked, and their type has no last part.
    private void PutProfile()
    {
        const string Profile = ContosoWorld.Gallery + "/inVMAccessControlProfiles/imds";
        contoso.World.Put(Profile, new JsonObject
        {
            ["location"] = "westeurope",
            ["properties"] = new JsonObject { ["osType"] = "Linux", ["applicableHostEndpoint"] = "IMDS", ["provisioningState"] = "Succeeded" },
        });
        contoso.World.Put(Profile + "/versions/1.0.0", new JsonObject
        {
            ["type"] = "Microsoft.Compute/galleries/inVMAccessControlProfiles",
            ["location"] = "westeurope",
            ["properties"] = new JsonObject
            {
                ["mode"] = "Audit",
                ["defaultAccess"] = "Allow",
                ["targetLocations"] = new JsonArray(new JsonObject { ["name"] = "westeurope" }),
                ["excludeFromLatest"] = false,
                ["publishedDate"] = ArmTime.Text(contoso.Now.AddDays(-20)),
                ["provisioningState"] = "Succeeded",
                ["replicationStatus"] = new JsonObject { ["aggregatedState"] = "Completed", ["summary"] = new JsonArray(State("westeurope", "Completed", 100)) },
            },
        });
    }

    private void PutVersion(string number, string stateInNorthEurope) => contoso.World.Put($"{Application}/versions/{number}", new JsonObject
    {
        ["location"] = "westeurope",
        ["properties"] = new JsonObject
        {
            ["publishingProfile"] = new JsonObject
            {
                ["source"] = new JsonObject { ["mediaLink"] = "https://stcontoso.blob.example/applications/agent.tar.gz" },
                ["manageActions"] = new JsonObject { ["install"] = "./install.sh", ["remove"] = "./remove.sh" },
                ["targetRegions"] = new JsonArray(Region("West Europe"), Region("North Europe")),
                ["replicaCount"] = 1,
                ["publishedDate"] = ArmTime.Text(contoso.Now.AddDays(-12)),
            },
            ["provisioningState"] = "Succeeded",
        },
    }).WithExpanded("ReplicationStatus", new JsonObject
    {
        ["replicationStatus"] = new JsonObject
        {
            ["aggregatedState"] = stateInNorthEurope == "Completed" ? "Completed" : "InProgress",
            ["summary"] = new JsonArray(State("westeurope", "Completed", 100), State("northeurope", stateInNorthEurope, stateInNorthEurope == "Completed" ? 100 : 30)),
        },
    });

    private void PutMachine() => contoso.World.Put(ContosoWorld.Compute("virtualMachines", "vm-web-01"), new JsonObject
    {
        ["location"] = "westeurope",
        ["properties"] = new JsonObject
        {
            ["hardwareProfile"] = new JsonObject { ["vmSize"] = "Standard_D4s_v5" },
            ["storageProfile"] = new JsonObject
            {
                ["osDisk"] = new JsonObject { ["osType"] = "Linux", ["name"] = "disk-web-01", ["createOption"] = "FromImage", ["managedDisk"] = new JsonObject { ["id"] = ContosoWorld.Compute("disks", "disk-web-01") } },
                ["dataDisks"] = new JsonArray(),
            },
            ["provisioningState"] = "Succeeded",
        },
    }).WithExpanded("instanceView", new JsonObject
    {
        ["instanceView"] = new JsonObject
        {
            ["hyperVGeneration"] = "V2",
            ["statuses"] = new JsonArray(new JsonObject { ["code"] = "ProvisioningState/succeeded", ["level"] = "Info" }),
            ["extensions"] = new JsonArray(new JsonObject
            {
                ["name"] = "VMAppExtension",
                ["type"] = "Microsoft.CPlat.Core.VMApplicationManagerLinux",
                ["typeHandlerVersion"] = "1.0.9",
                ["statuses"] = new JsonArray(new JsonObject
                {
                    ["code"] = "ProvisioningState/succeeded",
                    ["level"] = "Info",
                    ["displayStatus"] = "Provisioning succeeded",
                    ["message"] = "Enable succeeded: {\n \"CurrentState\": [\n  {\n   \"applicationName\": \"agent\",\n   \"version\": \"1.0.0\",\n   \"result\": \"Install FAILED Error executing command \\u0027./install.sh\\u0027: command terminated with exit status=7\"\n  }\n ],\n \"ActionsPerformed\": []\n}",
                }),
            }),
        },
    });

    private static JsonObject Region(string name) => new() { ["name"] = name, ["regionalReplicaCount"] = 1, ["storageAccountType"] = "Standard_LRS" };

    private static JsonObject State(string region, string state, int progress) => new() { ["region"] = region, ["state"] = state, ["progress"] = progress };
}
