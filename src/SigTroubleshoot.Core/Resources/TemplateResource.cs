using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources;

/// <summary>One resource of a template about to be deployed.</summary>
internal sealed class TemplateResource
{
    /// <summary>The full type, such as <c>Microsoft.Compute/galleries/images</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The API version.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>The resource's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The region.</summary>
    public string Location { get; init; } = "";

    /// <summary>The whole resource as JSON (<c>properties</c>, <c>identity</c>, …).</summary>
    public JsonValue Json { get; init; } = JsonValue.Null;
}
