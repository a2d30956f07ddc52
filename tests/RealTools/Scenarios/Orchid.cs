using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.RealTools;

/// <summary>The company whose gallery all clients use. Its names are those that the sentences are filled with.</summary>
internal static class Orchid
{
    public const string Tenant = "7c3e2f33-4444-4555-8666-777788889999";
    public const string Client = "9e5f4a55-6666-4777-8888-9999aaaabbbb";
    public const string Secret = "not-a-secret-laboratory-only";
    public const string Subscription = "5a1e0c11-2222-4333-8444-555566667777";
    public const string GroupName = "rg-orchid";
    public const string GalleryName = "gal_orchid";
    public const string DefinitionName = "img-fern";
    public const string VersionName = "3.1.4";
    public const string MachineName = "vm-moss";
    public const string Location = "westeurope";
    public const string Group = $"/subscriptions/{Subscription}/resourceGroups/{GroupName}";
    public const string Gallery = $"{Group}/providers/Microsoft.Compute/galleries/{GalleryName}";
    public const string Definition = $"{Gallery}/images/{DefinitionName}";
    public const string Version = $"{Definition}/versions/{VersionName}";
    public const string Source = $"{Group}/providers/Microsoft.Compute/images/img-moss";
    public const string Machine = $"{Group}/providers/Microsoft.Compute/virtualMachines/{MachineName}";

    /// <summary>Who signs in.</summary>
    public static Principal Publisher { get; } = new(Client, "8d4f3e44-5555-4666-8777-88889999aaaa", Tenant) { Secret = Secret };

    /// <summary>The world before anything happens.</summary>
    public static World Create()
    {
        var world = new World();
        world.PutSubscription(new Subscription(Subscription, "Orchid Works", Tenant));
        world.PutResourceGroup(Subscription, GroupName, Location);
        world.Access.Add(Publisher);
        world.Access.Assign(Publisher, $"/subscriptions/{Subscription}", Role.Owner);
        // Long enough to be polled, short enough for a log that somebody reads.
        world.Outlook.Duration = TimeSpan.FromSeconds(2);
        Reset(world);
        return world;
    }

    /// <summary>Undoes what the last client did: the gallery, its definition, and a source exist; the version and the VM do not.</summary>
    public static void Reset(World world)
    {
        foreach (var resource in world.Resources.Below(ResourcePath.Parse(Group)))
            world.Remove(resource.Id);
        GalleryBodies.PutGallery(world, Gallery, Location);
        GalleryBodies.PutDefinition(world, Definition, Location, new ImageKind("Linux", "Generalized", "V2"));
        world.Put(Source, new JsonObject
        {
            ["location"] = Location,
            ["properties"] = new JsonObject
            {
                ["hyperVGeneration"] = "V2",
                ["storageProfile"] = new JsonObject { ["osDisk"] = new JsonObject { ["osType"] = "Linux", ["osState"] = "Generalized", ["diskSizeGB"] = 30 } },
                ["provisioningState"] = "Succeeded",
            },
        });
    }
}
