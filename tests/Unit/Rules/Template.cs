using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>Resources of invented templates, for the checks of templates.</summary>
internal static class Template
{
    /// <summary>A template of Image Builder that publishes to a gallery.</summary>
    /// <param name="members">More members of its one distributor, as JSON.</param>
    /// <param name="image">The definition or version to publish to.</param>
    public static TemplateResource OfImageBuilder(string members, string image = Ids.Definition) => new()
    {
        Type = "Microsoft.VirtualMachineImages/imageTemplates",
        Node = new JsonNode(JsonReader.Parse($$$"""{"properties":{"distribute":[{"type":"SharedImage","galleryImageId":"{{{image}}}"{{{(string.IsNullOrWhiteSpace(members) ? "" : "," + members)}}}}]}}""").Value),
    };
}
