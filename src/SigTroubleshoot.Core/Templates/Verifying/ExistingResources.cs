using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>
/// Reads resources that a template refers to, as resources of the run. So the rules that compare resources of a template with each other
/// also compare them with what exists. What cannot be read is reported where its existence is verified.
/// </summary>
/// <param name="view">The Azure view to read from.</param>
internal sealed class ExistingResources(AzureView view)
{
    /// <summary>A gallery, an image definition, or a source; null if it cannot be read.</summary>
    /// <param name="id">The ID; null for none.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<OverlaidResource?> ReadAsync(string? id, CancellationToken cancellation)
    {
        if (!ResourceId.TryParse(id, out var parsed) || parsed.SubscriptionId.Length == 0)
            return null;
        // The OS of a VM is only in its instance view.
        var reading = await view.ReadAsync(parsed.ToString(), cancellation, parsed.IsVirtualMachine ? ArmPath.InstanceView : null).ConfigureAwait(false);
        if (reading.Failure is not null)
            return null;
        return new OverlaidResource(Of(parsed, reading.Value))
        {
            Definition = parsed.IsGalleryVersion ? await ReadAsync(parsed.DefinitionId?.ToString(), cancellation).ConfigureAwait(false) : null,
        };
    }

    private static PlannedResource Of(ResourceId id, JsonValue json) => new(() => BodyOf(json))
    {
        Type = id.ResourceType,
        Names = [.. (id.Gallery.Length > 0 ? new[] { id.Gallery, id.Definition, id.Version } : [id.Name]).Where(name => name.Length > 0).Select(Text)],
        Scope = new ResourceScope(Text(id.SubscriptionId), Text(id.ResourceGroup)),
        Address = id.ToString(),
        Place = SourcePlace.None,
        IsExisting = true,
    };

    // The type and the name are known from the ID.
    private static ObjectValue BodyOf(JsonValue json) => new(
        [
            .. json.Members.Where(member => member.Key is not ("type" or "name")).Select(member => new KeyValuePair<string, TemplateValue>(member.Key, ValueJson.Read(member.Value, _ => SourcePlace.None))),
        ],
        SourcePlace.None);

    private static TextValue Text(string text) => new(text, SourcePlace.None);
}
