using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources.Mapping.Activity;

/// <summary>
/// Reads an event of the activity log from the REST API and the Azure CLI (<c>operationName.value</c>), from objects of
/// Get-AzActivityLog (<c>OperationName</c>, or <c>OperationNameValue</c> if they are flat), from a diagnostic setting
/// (<c>operationName</c> in capitals, <c>resultType</c>), from a table of Log Analytics (<c>OperationNameValue</c>), or from the
/// portal's CSV (<c>Operation name</c>).
/// </summary>
internal static class ActivityEventMapping
{
    /// <summary>The event; null if the node is none.</summary>
    public static ActivityEvent? Map(IResourceNode node)
    {
        var operation = Value(node, "operationName", "OperationNameValue", "Operation name");
        var status = Value(node, "status", "ActivityStatusValue", "StatusValue", "ActivityStatus", "resultType");
        var correlation = Value(node, "correlationId", "Correlation id");
        if (operation.Length == 0 || status.Length == 0 || correlation.Length == 0)
            return null;
        var properties = PropertiesOf(node);
        var resource = ResourceOf(node, properties);
        var code = properties["statusCode"].Text is { Length: > 0 } given ? given : Value(node, "subStatus", "SubStatusValue", "ActivitySubstatusValue", "resultSignature");
        return new ActivityEvent
        {
            Time = ActivityTime.Of(node),
            Operation = OperationOf(node, operation),
            Status = status,
            ResourceId = resource,
            CorrelationId = correlation,
            Caller = Value(node, "caller", "Event initiated by"),
            Code = code,
            StatusMessage = MessageOf(properties) is { Length: > 0 } message ? message : PolicyDenial.MessageOf(operation, resource, properties["policies"]),
        };
    }

    // A table of Log Analytics has the properties twice, as text and as an object; exports of it have both as text. Az wraps
    // them in an object with their texts in Content.
    private static IResourceNode PropertiesOf(IResourceNode node)
    {
        IResourceNode best = JsonNode.Absent;
        foreach (var name in (string[])["properties", "Properties_d"])
        {
            var found = Opened(node[name]);
            if (found["Content"] is { Exists: true } content)
                found = content;
            else if (found["AdditionalProperties"] is { Exists: true } more)
                found = more;
            if (found["statusMessage"].Exists)
                return found;
            if (!best.Exists)
                best = found;
        }

        return best;
    }

    private static IResourceNode Opened(IResourceNode node) =>
        node.Text is { } text && text.TrimStart() is { Length: > 0 } json && json[0] == '{' ? new JsonNode(JsonReader.Parse(json).Value) : node;

    // Some exports parse what is JSON in a text.
    private static string MessageOf(IResourceNode properties)
    {
        var message = properties["statusMessage"];
        return message.Text ?? (message.IsComposite ? NodeText.Of(message) : "");
    }

    // Diagnostic settings write the ID in capitals, and as it was requested inside of the properties or the authorization.
    private static string ResourceOf(IResourceNode node, IResourceNode properties)
    {
        var id = Value(node, "resourceId", "_ResourceId", "resourceUri", "Resource");
        string?[] candidates = [properties["entity"].Text, AuthorizationOf(node)["scope"].Text];
        foreach (var candidate in candidates)
        {
            if (candidate is { Length: > 0 } && (id.Length == 0 || string.Equals(candidate.TrimEnd('/'), id.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)))
                return candidate;
        }

        return id;
    }

    // Some versions of Az and the portal translate the operation; the permission that it needs has the same name. A diagnostic
    // setting writes it in capitals.
    private static string OperationOf(IResourceNode node, string operation)
    {
        var action = AuthorizationOf(node)["action"].Text ?? "";
        return action.Length > 0 && (operation.IndexOf('/') < 0 || string.Equals(action, operation, StringComparison.OrdinalIgnoreCase)) ? action : operation;
    }

    private static IResourceNode AuthorizationOf(IResourceNode node)
    {
        foreach (var name in (string[])["authorization", "Authorization_d"])
        {
            if (Opened(node[name]) is { Exists: true } found)
                return found;
        }

        return Opened(node["identity"])["authorization"];
    }

    /// <summary>The value of a text that may have a translation beside it; Az and exports write it alone.</summary>
    private static string Value(IResourceNode node, params string[] names)
    {
        foreach (var name in names)
        {
            if ((node[name].IsComposite ? node[name]["value"].Text : node[name].Text) is { Length: > 0 } text)
                return text;
        }

        return "";
    }
}
