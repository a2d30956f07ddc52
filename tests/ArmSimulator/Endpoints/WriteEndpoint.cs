using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Writing and deleting what is plain JSON: galleries, definitions, machines, and what tools create beside them. It is done at once.</summary>
internal sealed class WriteEndpoint(World world)
{
    /// <summary>PUT, PATCH, or DELETE of a resource.</summary>
    public async Task<Answer> AnswerAsync(ArmCall call, CancellationToken cancellation)
    {
        if (!call.Path.IsResource || call.Path.ResourceGroup is not { } group || call.Path.ProvidersAt < 0)
            return ArmErrors.MethodNotAllowed(call);
        if (world.Resources.Find(call.Path.Take(4).Text) is null)
            return ArmErrors.ResourceGroupNotFound(group);
        return call.Method switch
        {
            "DELETE" => Delete(call.Path),
            "PUT" or "PATCH" => Write(call, await call.ReadBodyAsync(cancellation)),
            _ => ArmErrors.MethodNotAllowed(call),
        };
    }

    private Answer Delete(ResourcePath path)
    {
        var nested = world.Resources.Below(path);
        if (nested.Count > 0)
            return ArmErrors.NestedResources(nested);
        return world.Remove(path.Text) ? Answer.Empty(200) : Answer.Empty(204);
    }

    private Answer Write(ArmCall call, string text)
    {
        var path = call.Path;
        if (path.TypeWords.Count() > 1 && world.Resources.Find(path.Up(2).Text) is null)
            return ArmErrors.ParentNotFound(path.Up(2));
        JsonObject body;
        try
        {
            body = JsonNode.Parse(text) as JsonObject ?? throw new JsonException("The body is no object.");
        }
        catch (JsonException e)
        {
            return ArmErrors.InvalidJson(e.Message);
        }

        var before = world.Resources.Find(path.Text) as JsonResource;
        if (before is null && call.Method == "PATCH")
            return ArmErrors.ResourceNotFound(path);
        var resource = call.Method == "PATCH" ? Merge(before!.Body, body) : body;
        if (resource["properties"] is not JsonObject properties)
            resource["properties"] = properties = [];
        properties["provisioningState"] = "Succeeded";
        var written = world.Put(before?.Id ?? path.Text, resource);
        return Answer.OfResource(before is null ? 201 : 200, json => written.Write(json, call.PlainView));
    }

    private static JsonObject Merge(JsonObject whole, JsonObject change)
    {
        foreach (var (key, value) in change)
        {
            if (value is JsonObject inner && whole[key] is JsonObject known)
                Merge(known, inner);
            else
                whole[key] = value?.DeepClone();
        }

        return whole;
    }
}
