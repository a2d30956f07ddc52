using System.Text.Json;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The caller's permissions at a scope, the role assignments there, and the role definitions.</summary>
internal sealed partial class AuthorizationEndpoint(World world, Pages pages)
{
    /// <summary>The response; null if the path is none of these.</summary>
    public Answer? Get(ArmCall call)
    {
        var path = call.Path;
        var at = path.ProvidersAt;
        if (at < 0 || !path.Is(at + 1, "Microsoft.Authorization"))
            return null;
        var scope = path.Take(at);
        if (path.Is(at + 2, "permissions"))
            return Permissions(call, scope);
        // Unlike the caller's own permissions, these require a permission to read them.
        if (!world.Access.Allows(call.Caller, Actions.Of(call), scope))
            return ArmErrors.Denied(scope, Actions.Of(call), call.Caller.ClientId, call.Caller.ObjectId);
        if (path.Is(at + 2, "roleAssignments"))
            return Assignments(call, scope);
        return path.Is(at + 2, "roleDefinitions") ? Definitions(call, scope) : null;
    }

    private Answer Permissions(ArmCall call, ResourcePath scope)
    {
        if (scope.ResourceGroup is { } group && world.Resources.Find(scope.Take(4).Text) is null)
            return ArmErrors.ResourceGroupNotFound(group);
        return pages.Of(call, [.. world.Access.At(call.Caller, scope).Select(assignment => assignment.Role)], (json, role) =>
        {
            json.WriteStartObject();
            Write(json, "actions", role.Actions);
            Write(json, "notActions", role.NotActions);
            Write(json, "dataActions", []);
            Write(json, "notDataActions", []);
            json.WriteEndObject();
        });
    }

    private Answer Assignments(ArmCall call, ResourcePath scope)
    {
        var filter = call.Query["$filter"].ToString();
        IEnumerable<RoleAssignment> found = world.Access.Assignments.Where(assignment => assignment.Scope.Covers(scope) || scope.Covers(assignment.Scope));
        if (filter.Contains("atScope()", StringComparison.OrdinalIgnoreCase))
            found = found.Where(assignment => assignment.Scope.Covers(scope));
        if (OfPrincipal().Match(filter) is { Success: true } match)
            found = found.Where(assignment => assignment.PrincipalId.Equals(match.Groups["id"].Value, StringComparison.OrdinalIgnoreCase));
        return pages.Of(call, [.. found], (json, assignment) =>
        {
            json.WriteStartObject();
            json.WriteString("id", $"{assignment.Scope.Text}/providers/Microsoft.Authorization/roleAssignments/{assignment.Name}");
            json.WriteString("name", assignment.Name);
            json.WriteString("type", "Microsoft.Authorization/roleAssignments");
            json.WriteStartObject("properties");
            json.WriteString("roleDefinitionId", DefinitionId(scope, assignment.Role));
            json.WriteString("principalId", assignment.PrincipalId);
            json.WriteString("principalType", "ServicePrincipal");
            json.WriteString("scope", assignment.Scope.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private Answer Definitions(ArmCall call, ResourcePath scope)
    {
        IReadOnlyList<Role> roles = [.. world.Access.Assignments.Select(assignment => assignment.Role).DistinctBy(role => role.Id)];
        if (call.Path.Segments.Length == call.Path.ProvidersAt + 3)
            return pages.Of(call, roles, Write);
        return roles.FirstOrDefault(role => role.Id.Equals(call.Path.Name, StringComparison.OrdinalIgnoreCase)) is { } one
            ? Answer.Ok(json => Write(json, one))
            : Answer.Error(404, "RoleDefinitionDoesNotExist", $"The specified role definition with ID '{call.Path.Name}' does not exist.");

        void Write(Utf8JsonWriter json, Role role)
        {
            json.WriteStartObject();
            json.WriteString("id", DefinitionId(scope, role));
            json.WriteString("name", role.Id);
            json.WriteString("type", "Microsoft.Authorization/roleDefinitions");
            json.WriteStartObject("properties");
            json.WriteString("roleName", role.Name);
            json.WriteStartArray("permissions");
            json.WriteStartObject();
            AuthorizationEndpoint.Write(json, "actions", role.Actions);
            AuthorizationEndpoint.Write(json, "notActions", role.NotActions);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static string DefinitionId(ResourcePath scope, Role role) =>
        $"/subscriptions/{scope.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{role.Id}";

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    [GeneratedRegex(@"(?:principalId\s+eq\s+|assignedTo\()'(?<id>[^']*)'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPrincipal();
}
