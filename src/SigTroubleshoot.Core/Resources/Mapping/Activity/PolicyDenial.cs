using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources.Mapping.Activity;

/// <summary>
/// The event that Azure Policy writes when it denies a request. It has no message, but names the policies: as a text with a list
/// in it. Resource Manager's answer to the same request names them in another form, which the rules know.
/// </summary>
internal static class PolicyDenial
{
    private const string Operation = "Microsoft.Authorization/policies/deny/action";

    /// <summary>Whether an operation is such a denial.</summary>
    public static bool Is(string operation) => string.Equals(operation, Operation, StringComparison.OrdinalIgnoreCase);

    /// <summary>Resource Manager's answer to the request; empty for another operation, and if no policy is named.</summary>
    /// <param name="operation">The operation of the event.</param>
    /// <param name="resourceId">The resource.</param>
    /// <param name="policies">The policies of the event.</param>
    public static string MessageOf(string operation, string resourceId, IResourceNode policies)
    {
        if (!Is(operation))
            return "";
        var list = policies.Text is { } text ? new JsonNode(JsonReader.Parse(text).Value) : policies;
        var written = list.Items.Where(item => item["policyAssignmentId"].Exists).Select(Written).ToList();
        var name = resourceId.TrimEnd('/') is var id && id.LastIndexOf('/') is >= 0 and var at ? id.Substring(at + 1) : resourceId;
        var message = $"Resource '{name}' was disallowed by policy." + (written.Count == 0 ? "" : $" Policy identifiers: '[{string.Join(",", written)}]'.");
        return $$$"""{"code":"RequestDisallowedByPolicy","target":{{{JsonText.Quote(name)}}},"message":{{{JsonText.Quote(message)}}}}""";
    }

    private static string Written(IResourceNode policy) =>
        $"{{\"policyAssignment\":{Pair(policy, "policyAssignment")},\"policyDefinition\":{Pair(policy, "policyDefinition")}}}";

    private static string Pair(IResourceNode policy, string kind)
    {
        var id = policy[kind + "Id"].Text ?? "";
        var name = policy[kind + "DisplayName"].Text is { Length: > 0 } shown ? shown : policy[kind + "Name"].Text ?? id.Substring(id.LastIndexOf('/') + 1);
        return $"{{\"name\":{JsonText.Quote(name)},\"id\":{JsonText.Quote(id)}}}";
    }
}
