using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A resource with an ID that Azure returns as JSON.</summary>
public abstract class Resource
{
    /// <param name="id">Its ID, in the letter case that Azure returns.</param>
    protected Resource(string id) => Path = ResourcePath.Parse(id);

    /// <summary>Its ID, split into segments.</summary>
    public ResourcePath Path { get; }

    /// <summary>Its ID.</summary>
    public string Id => Path.Text;

    /// <summary>The last segment of the ID.</summary>
    public string Name => Path.Name;

    /// <summary>The region, in the format of Resource Graph: without spaces, in lowercase. Empty if it has none.</summary>
    public abstract string Region { get; }

    /// <summary>Writes it as JSON.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="view">What was requested, and when.</param>
    public abstract void Write(Utf8JsonWriter json, ResourceView view);

    /// <summary>The same as an object.</summary>
    public virtual JsonObject ToJson(ResourceView view)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, view);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }
}

/// <summary>Which parts of a resource were requested.</summary>
/// <param name="Now">The time of the request.</param>
/// <param name="Expand">The names of <c>$expand</c>; empty in a list.</param>
public sealed record ResourceView(DateTimeOffset Now, IReadOnlyCollection<string> Expand)
{
    /// <summary>The requested API version; empty for the newest.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>The view in a list: nothing expanded.</summary>
    public static ResourceView Plain(DateTimeOffset now) => new(now, []);

    /// <summary>Whether an API version has what came with a given one.</summary>
    public bool IsAtLeast(string apiVersion) => ApiVersion.Length == 0 || string.CompareOrdinal(ApiVersion, apiVersion) >= 0;

    /// <summary>Whether a part is expanded.</summary>
    public bool Expands(string name) => Expand.Contains(name, StringComparer.OrdinalIgnoreCase);
}
