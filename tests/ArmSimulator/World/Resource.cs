using System.Text.Json;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Something with an id that Azure answers with JSON.</summary>
public abstract class Resource
{
    /// <param name="id">Its id, in the case Azure shall answer with.</param>
    protected Resource(string id) => Path = ResourcePath.Parse(id);

    /// <summary>Its id, cut into parts.</summary>
    public ResourcePath Path { get; }

    /// <summary>Its id.</summary>
    public string Id => Path.Text;

    /// <summary>The last part of the id.</summary>
    public string Name => Path.Name;

    /// <summary>The region, as Resource Graph names it: without spaces, in lower case. Empty where it has none.</summary>
    public abstract string Region { get; }

    /// <summary>Writes it as JSON.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="view">What was asked for, and when.</param>
    public abstract void Write(Utf8JsonWriter json, ResourceView view);
}

/// <summary>What of a resource was asked for.</summary>
/// <param name="Now">The time of the question.</param>
/// <param name="Expand">The names of <c>$expand</c>; empty in a list.</param>
public sealed record ResourceView(DateTimeOffset Now, IReadOnlyCollection<string> Expand)
{
    /// <summary>As a list shows it: nothing expanded.</summary>
    public static ResourceView Plain(DateTimeOffset now) => new(now, []);

    /// <summary>Whether something is to be expanded.</summary>
    public bool Expands(string name) => Expand.Contains(name, StringComparer.OrdinalIgnoreCase);
}
