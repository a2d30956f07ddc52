using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// Reads an event of the activity log from the REST API and the Azure CLI (<c>operationName.value</c>), from objects of
/// Get-AzActivityLog (<c>OperationName</c>), from a diagnostic setting (<c>operationName</c> in capitals, <c>resultType</c>),
/// from a table of Log Analytics (<c>OperationNameValue</c>), or from the portal's CSV (<c>Operation name</c>).
/// </summary>
internal static class ActivityEventMapping
{
    /// <summary>The event; null if the node is none.</summary>
    public static ActivityEvent? Map(IResourceNode node)
    {
        var operation = Value(node, "operationName", "OperationNameValue", "Operation name");
        var status = Value(node, "status", "ActivityStatusValue", "ActivityStatus", "resultType");
        var correlation = Text(node, "correlationId", "Correlation id");
        if (operation.Length == 0 || status.Length == 0 || correlation.Length == 0)
            return null;
        var properties = node["properties"] is { Exists: true } filled ? filled : node["Properties_d"];
        // Az wraps the properties in an object with their texts in Content.
        if (properties["Content"] is { Exists: true } content)
            properties = content;
        return new ActivityEvent
        {
            Time = TimeOf(node),
            Operation = operation,
            Status = status,
            ResourceId = Text(node, "resourceId", "_ResourceId", "resourceUri", "Resource"),
            CorrelationId = correlation,
            Caller = Text(node, "caller", "Event initiated by"),
            Code = properties["statusCode"].Text is { Length: > 0 } code ? code : Value(node, "subStatus", "ActivitySubstatusValue", "resultSignature"),
            StatusMessage = properties["statusMessage"].Text ?? "",
        };
    }

    private static DateTimeOffset? TimeOf(IResourceNode node)
    {
        foreach (var name in (string[])["eventTimestamp", "TimeGenerated", "time", "submissionTimestamp"])
        {
            if (DateTimeOffset.TryParse(node[name].Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return time;
        }

        return null;
    }

    private static string Text(IResourceNode node, params string[] names)
    {
        foreach (var name in names)
        {
            if (node[name].Text is { Length: > 0 } text)
                return text;
        }

        return "";
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
