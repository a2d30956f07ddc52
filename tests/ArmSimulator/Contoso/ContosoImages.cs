using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The galleries, image definitions, and image versions of the small world.</summary>
internal sealed class ContosoImages(ContosoWorld contoso)
{
    private const string Location = "westeurope";
    private readonly World _world = contoso.World;
    private readonly DateTimeOffset _now = contoso.Now;

    public void Put()
    {
        GalleryBodies.PutGallery(_world, ContosoWorld.Gallery, Location);
        PutWebServer();
        PutDatabaseServer();
        PutLegacy();
        GalleryBodies.PutDefinition(_world, Definition("empty"), Location, new ImageKind("Linux", "Generalized", "V2") { SecurityType = "TrustedLaunchSupported" });
        PutAppliance();
        PutEncrypted();
        PutTestGallery();
        PutShared();
    }

    private static string Definition(string name) => $"{ContosoWorld.Gallery}/images/{name}";

    private static TargetRegion Target(string name, RegionScript? script = null) =>
        new(name) { Replicas = 3, Storage = "Standard_ZRS", Script = script ?? RegionScript.Always(RegionState.Completed) };

    private ImageVersion PutVersion(string definition, string number, TimeSpan age, params TargetRegion[] targets) => _world.Put(new ImageVersion($"{Definition(definition)}/versions/{number}")
    {
        Location = Location,
        Targets = targets,
        Published = _now - age,
        ReplicaCount = 3,
        Storage = "Standard_ZRS",
    });

    private void PutWebServer()
    {
        const string Name = "web-server-2025";
        GalleryBodies.PutDefinition(_world, Definition(Name), Location, new ImageKind("Windows", "Generalized", "V2")
        {
            SecurityType = "TrustedLaunchSupported",
            Identifier = ("Contoso", "WebServer", "2025"),
        }, new JsonObject { ["recommended"] = new JsonObject { ["vCPUs"] = new JsonObject { ["min"] = 2, ["max"] = 16 }, ["memory"] = new JsonObject { ["min"] = 4, ["max"] = 64 } } });

        _world.Put(new ImageVersion($"{Definition(Name)}/versions/1.0.0")
        {
            Location = Location,
            Targets = [new TargetRegion("West Europe") { Replicas = 1, ExcludeFromLatest = true }],
            Published = _now.AddDays(-400),
            EndOfLife = _now.AddDays(-30),
            ExcludeFromLatest = true,
        });
        PutVersion(Name, "2.3.0", TimeSpan.FromDays(21), Target("West Europe"), Target("North Europe"), Target("UK South"));
        // It stays at 40%, so that pages can show it.
        PutVersion(Name, "2.4.0", TimeSpan.FromHours(1), Target("West Europe"), Target("North Europe"), Target("UK South", RegionScript.Always(RegionState.Replicating(40))));
        PutVersion(Name, "2.5.0", TimeSpan.FromDays(3), Target("West Europe"), Target("UK South"),
            Target("North Europe", RegionScript.Always(RegionState.Failed("Internal error occurred while copying the image to the region. Please try again.", 35))));
        _world.Put(new ImageVersion($"{Definition(Name)}/versions/2.6.0")
        {
            Location = Location,
            Targets = [Target("West Europe"), Target("North Europe"), Target("UK South", RegionScript.Always(RegionState.Replicating(62)))],
            Published = _now.AddHours(-9),
            ReplicaCount = 3,
            Storage = "Standard_ZRS",
            ProvisioningState = "Creating",
        });
        PutVersion(Name, "2.7.0", TimeSpan.FromHours(4), Target("West Europe"), Target("North Europe"), Target("UK South", RegionScript.Absent));
    }

    private void PutDatabaseServer()
    {
        GalleryBodies.PutDefinition(_world, Definition("db-server-arm"), Location, new ImageKind("Linux", "Specialized", "V2") { Architecture = "Arm64", Identifier = ("Contoso", "DatabaseServer", "arm64") });
        _world.Put(new ImageVersion($"{Definition("db-server-arm")}/versions/1.2.0")
        {
            Location = Location,
            Targets = [Target("West Europe"), Target("North Europe")],
            Published = _now.AddDays(-10),
            ReplicaCount = 3,
            Storage = "Standard_ZRS",
            SourceId = ContosoWorld.Compute("virtualMachines", "vm-db-build"),
            OsDiskSizeInGB = 64,
            DataDisks = [0, 1],
        });
    }

    private void PutLegacy()
    {
        GalleryBodies.PutDefinition(_world, Definition("legacy"), Location, new ImageKind("Windows", "Generalized", "V1") { Identifier = ("Contoso", "Legacy", "2016") },
            new JsonObject { ["endOfLifeDate"] = ArmTime.Text(_now.AddDays(-90)) });
        foreach (var number in new[] { "1.0.0", "1.1.0" })
            _world.Put(new ImageVersion($"{Definition("legacy")}/versions/{number}")
            {
                Location = Location,
                Targets = [Target("West Europe"), Target("North Europe")],
                Published = _now.AddDays(-700),
                ExcludeFromLatest = true,
                ReplicaCount = 3,
            });
    }

    private void PutAppliance()
    {
        GalleryBodies.PutDefinition(_world, Definition("appliance"), Location, new ImageKind("Linux", "Generalized", "V2")
        {
            Identifier = ("Contoso", "Appliance", "byol"),
            Plan = ("firewall-byol", "fabrikam-networks", "fabrikam-firewall"),
        });
        PutVersion("appliance", "5.0.1", TimeSpan.FromDays(40), Target("West Europe"), Target("North Europe"));
        // One can still be deployed by its number, the other can only be restored.
        GalleryBodies.PutDeleted(_world, Definition("appliance"), ("5.0.0", _now.AddDays(-3), _now.AddDays(28), _now.AddDays(36)), ("4.9.0", _now.AddDays(-33), _now.AddDays(-2), _now.AddDays(6)));
    }

    private void PutEncrypted()
    {
        GalleryBodies.PutDefinition(_world, Definition("encrypted"), Location, new ImageKind("Linux", "Generalized", "V2") { Identifier = ("Contoso", "Encrypted", "cmk") });
        PutVersion("encrypted", "1.0.0", TimeSpan.FromDays(60), Encrypted("West Europe", "des-westeurope"), Encrypted("North Europe", "des-northeurope"));
        // Its disk encryption set was deleted afterwards.
        PutVersion("encrypted", "1.1.0", TimeSpan.FromDays(5), Encrypted("West Europe", "des-westeurope"), Encrypted("UK South", "des-uksouth-deleted"));

        static TargetRegion Encrypted(string region, string set) => Target(region) with
        {
            Encryption = new JsonObject { ["osDiskImage"] = new JsonObject { ["diskEncryptionSetId"] = ContosoWorld.Compute("diskEncryptionSets", set) } },
        };
    }

    private void PutTestGallery()
    {
        const string Gallery = $"/subscriptions/{ContosoWorld.Test}/resourceGroups/rg-test-images/providers/Microsoft.Compute/galleries/gal_test";
        GalleryBodies.PutGallery(_world, Gallery, "northeurope", new JsonObject { ["sharingProfile"] = new JsonObject { ["permissions"] = "Groups" } })
            .WithExpanded("SharingProfile/Groups", new JsonObject
            {
                ["sharingProfile"] = new JsonObject
                {
                    ["permissions"] = "Groups",
                    ["groups"] = new JsonArray(new JsonObject { ["type"] = "Subscriptions", ["ids"] = new JsonArray(ContosoWorld.Production) }),
                },
                ["sharingStatus"] = new JsonObject
                {
                    ["aggregatedState"] = "Failed",
                    ["summary"] = new JsonArray(
                        new JsonObject { ["region"] = "North Europe", ["state"] = "Succeeded" },
                        new JsonObject { ["region"] = "UK South", ["state"] = "Failed", ["details"] = "The subscription could not be added in this region." }),
                },
            });
        GalleryBodies.PutDefinition(_world, Gallery + "/images/web-server-2025", "northeurope", new ImageKind("Windows", "Generalized", "V2") { Identifier = ("Contoso", "WebServer", "2025-test") });
        _world.Put(new ImageVersion(Gallery + "/images/web-server-2025/versions/0.9.0")
        {
            Location = "northeurope",
            Targets = [new TargetRegion("North Europe")],
            Published = _now.AddDays(-2),
            ReplicationMode = "Shallow",
        });
    }

    private void PutShared()
    {
        var hardened = new ImageKind("Linux", "Generalized", "V2") { SecurityType = "TrustedLaunchSupported" };
        foreach (var region in new[] { "westeurope", "northeurope" })
        {
            GalleryBodies.PutShared(_world, "community", region, ContosoWorld.CommunityGallery, "ubuntu-hardened", hardened, ("1.0.0", _now.AddDays(-80)), ("1.1.0", _now.AddDays(-8)));
            GalleryBodies.PutShared(_world, "shared", region, ContosoWorld.SharedGallery, "rhel-base", hardened, ("9.5.0", _now.AddDays(-3)));
            GalleryBodies.PutSharedVersion(_world, "shared", region, ContosoWorld.SharedGallery, "rhel-base", "9.4.0", _now.AddDays(-30), isBare: true);
        }

        foreach (var region in new[] { "westeurope", "northeurope" })
        {
            PutDeletedShared(region, "9.3.0", _now.AddDays(10));
            PutDeletedShared(region, "9.2.0", _now.AddDays(-1));
        }

        _world.ShareWith(ContosoWorld.SharedGallery, ContosoWorld.Production);
        _world.ShareWithTenant(ContosoWorld.TenantGallery);
        GalleryBodies.PutShared(_world, "shared", "westeurope", ContosoWorld.TenantGallery, "debian-base", hardened, ("12.1.0", _now.AddDays(-9)));
    }

    private void PutDeletedShared(string region, string number, DateTimeOffset consumptionEnd) => GalleryBodies.PutSharedVersion(
        _world, "shared", region, ContosoWorld.SharedGallery, "rhel-base", number, _now.AddDays(-200),
        new JsonObject { ["imageState"] = "SoftDeleted", ["consumptionEndTime"] = ArmTime.Text(consumptionEnd) });
}
