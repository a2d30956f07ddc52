using System.Text.Json;

namespace SigTroubleshoot.RealTools;

/// <summary>What is written to each target, as JSON, for clients that send what they are given.</summary>
internal static class Bodies
{
    /// <summary>The ID and the body of a target.</summary>
    public static (string Id, string Body) Of(Target target) => target switch
    {
        Target.Gallery => (Orchid.Gallery, Json(new { })),
        Target.Definition => (Orchid.Definition, Json(new
        {
            osType = "Linux",
            osState = "Generalized",
            identifier = new { publisher = "orchidworks", offer = "fern", sku = "base" },
        })),
        Target.Version => (Orchid.Version, Json(new { storageProfile = new { source = new { id = Orchid.Source } } })),
        _ => (Orchid.Machine, Json(new
        {
            hardwareProfile = new { vmSize = "Standard_D2s_v5" },
            storageProfile = new { imageReference = new { id = Orchid.Version } },
        })),
    };

    private static string Json(object properties) => JsonSerializer.Serialize(new { location = Orchid.Location, properties });
}
