using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// The resources of a subscription or a resource group regardless of type, as Azure Resource Manager itself lists them:
/// without properties, and with the names of their parents before their own.
/// </summary>
internal sealed partial class AnyTypeEndpoint(World world, Pages pages)
{
    /// <summary>The response; null if the path is not such a list.</summary>
    public Answer? Get(ArmCall call)
    {
        var path = call.Path;
        if (!path.Name.Equals("resources", StringComparison.OrdinalIgnoreCase) || path.SubscriptionId is null || path.ProvidersAt >= 0 || path.Segments.Length != (path.ResourceGroup is null ? 3 : 5))
            return null;
        var scope = path.Up();
        if (path.ResourceGroup is not null && world.Resources.Find(scope.Text) is null)
            return ArmErrors.ResourceGroupNotFound(path.ResourceGroup);
        var items = world.Resources.OfSubscription(path.SubscriptionId)
            .Where(item => scope.Covers(item.Path) && world.Access.Allows(call.Caller, item.Path.Type + "/read", item.Path));
        var filter = call.Query["$filter"].ToString();
        if (filter.Length > 0)
        {
            var match = ByType().Match(filter);
            if (!match.Success)
                return Answer.Error(400, "InvalidFilterInQueryString", $"The filter '{filter}' is not supported: only resourceType eq '...' is.");
            items = items.Where(item => item.Path.Type.Equals(match.Groups["type"].Value, StringComparison.OrdinalIgnoreCase));
        }

        return pages.Of(call, [.. items], (json, item) => Write(json, item, call.Now));
    }

    private static void Write(Utf8JsonWriter json, Resource resource, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var whole = new Utf8JsonWriter(buffer))
            resource.Write(whole, ResourceView.Plain(now));
        var body = JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
        body.Remove("properties");
        body["name"] = string.Join('/', resource.Path.Names);
        body.WriteTo(json);
    }

    [GeneratedRegex(@"^\s*resourceType\s+eq\s+'(?<type>[^']*)'\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByType();
}
