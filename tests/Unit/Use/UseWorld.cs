using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Use;

/// <summary>A gallery with four versions of one image in the first subscription; the tests add what uses them in the second one.</summary>
internal static class UseWorld
{
    public const string Gallery = ContosoWorld.Group + "/providers/Microsoft.Compute/galleries/gal_use";
    public const string Definition = Gallery + "/images/web";
    public const string PublicName = "contoso-5f0e1d2c-3b4a-4958-8776-655443322110";
    public const string UserGroup = $"/subscriptions/{ContosoWorld.Test}/resourceGroups/rg-test-images/providers";

    /// <summary>Adds the gallery and its versions 1.0.0 to 1.3.0, the oldest 40 days old and the others 10 days younger each.</summary>
    public static void PutGallery(SimulatedAzure azure, string? sharing = null)
    {
        var profile = sharing is null ? null : new JsonObject
        {
            ["sharingProfile"] = new JsonObject { ["permissions"] = sharing, ["communityGalleryInfo"] = new JsonObject { ["publicNames"] = new JsonArray(PublicName) } },
        };
        GalleryBodies.PutGallery(azure.World, Gallery, "westeurope", profile);
        GalleryBodies.PutDefinition(azure.World, Definition, "westeurope", new ImageKind("Linux", "Generalized", "V2"));
        for (var minor = 0; minor < 4; minor++)
            azure.World.Put(Version(azure, $"1.{minor}.0", 40 - (10 * minor)));
    }

    public static ArmSimulator.ImageVersion Version(SimulatedAzure azure, string name, int days, string definition = Definition) => new($"{definition}/versions/{name}")
    {
        Location = "westeurope",
        Targets = [new ArmSimulator.TargetRegion("West Europe") { Replicas = 3 }, new ArmSimulator.TargetRegion("North Europe") { Replicas = 2 }],
        Published = azure.Clock.GetUtcNow().AddDays(-days),
        OsDiskSizeInGB = 30,
        DataDisks = [0],
    };

    /// <summary>Adds a resource in the second subscription.</summary>
    /// <param name="azure">The simulated Azure.</param>
    /// <param name="type">Its type and name: <c>Microsoft.Compute/virtualMachines/vm1</c>.</param>
    /// <param name="properties">Its properties, with <c>{V}</c> for the definition's ID and <c>/versions/</c>, and <c>{D}</c> for the definition's ID.</param>
    /// <param name="more">More members.</param>
    public static string Put(SimulatedAzure azure, string type, string properties, string more = "")
    {
        var id = $"{UserGroup}/{type}";
        var filled = properties.Replace("{V}", Definition + "/versions/", StringComparison.Ordinal).Replace("{D}", Definition, StringComparison.Ordinal);
        azure.World.Put(id, "{\"location\":\"westeurope\",\"properties\":" + filled + more + "}");
        return id;
    }
}
