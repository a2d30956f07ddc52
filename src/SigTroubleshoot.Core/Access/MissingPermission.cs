using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Access;

/// <summary>
/// The role that grants the action that an error names, and where to assign it: on the whole gallery, because an assignment
/// on a single version is too narrow for some clients, and above a resource that does not exist yet.
/// </summary>
internal static class MissingPermission
{
    private const string Gallery = "Microsoft.Compute/galleries";
    private const string ReadShared = "Microsoft.Compute/locations/sharedGalleries/images/versions/read";

    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>The role with the least permissions that grants all actions in a text; null if it names none.</summary>
    /// <param name="actions">One action, or several with commas.</param>
    public static BuiltInRole? RoleOf(string? actions) => Actions(actions) is { Length: > 0 } named ? BuiltInRoles.LeastFor(named) : null;

    /// <summary>Adds the role, and the type of the account as far as its name reveals it.</summary>
    /// <param name="values">The values of a finding.</param>
    public static void Explain(Dictionary<string, string> values)
    {
        if (RoleOf(Text(values, "Action")) is { } role && !values.ContainsKey("Role"))
            values["Role"] = role.Name;
        if (TypeOf(Text(values, "Client")) is { } type && !values.ContainsKey("PrincipalType"))
            values["PrincipalType"] = type;
    }

    /// <summary>The commands that assign the role, one for each scope that the error names.</summary>
    /// <param name="values">The values of a finding: <c>Action</c>, <c>ResourceId</c>, <c>ObjectId</c>.</param>
    /// <param name="otherwise">The role if the error does not name an action.</param>
    /// <param name="isLinked">Whether the resource exists: the request only refers to it.</param>
    public static RuleCommands Commands(IReadOnlyDictionary<string, string> values, string otherwise, bool isLinked)
    {
        var actions = Actions(Text(values, "Action"));
        var scopes = Scopes(values);
        var (shell, cli) = (new List<string>(), new List<string>());
        var unnamed = GalleryItemKind.IsOfAnotherOwner(values) ? SharedPair : (RoleFor(actions, otherwise), "<GalleryId>");
        var pairs = scopes.Length == 0 ? [unnamed] : Enumerable.Range(0, scopes.Length).Select(i => PairOf(actions, scopes, i, otherwise, isLinked));
        foreach (var (role, scope) in pairs.Distinct())
        {
            shell.Add(RoleAssignmentCommand.AzPowerShell(role, scope));
            cli.Add(values.ContainsKey("PrincipalType") ? RoleAssignmentCommand.AzureCliOfKnownType(role, scope) : RoleAssignmentCommand.AzureCli(role, scope));
        }

        return new RuleCommands(string.Join("\n", shell), string.Join("\n", cli));
    }

    // "action(s) 'a,b' on the linked scope(s) 'x,y' (respectively)"; with one scope, all actions are needed on it.
    private static (string Role, string Scope) PairOf(string[] actions, string[] scopes, int index, string otherwise, bool isLinked)
    {
        string[] needed = scopes.Length > 1 && actions.Length == scopes.Length ? [actions[index]] : actions;
        if (!ResourceId.TryParse(scopes[index], out var id))
            return (RoleFor(needed, otherwise), "<GalleryId>");
        if (id.IsSharedGallery || id.IsCommunityGallery)
            return SharedPair;
        return (RoleFor(needed, otherwise), Literal(ScopeFor(id, needed, isLinked)) ?? (id.Gallery.Length > 0 ? "<GalleryId>" : "<ResourceId>"));
    }

    // Another owner's image is read at the user's own subscription.
    private static (string Role, string Scope) SharedPair => (BuiltInRoles.LeastFor([ReadShared]).Name, "/subscriptions/<SubscriptionId>");

    private static string RoleFor(string[] actions, string otherwise) => actions.Length > 0 ? BuiltInRoles.LeastFor(actions).Name : otherwise;

    private static string ScopeFor(ResourceId id, string[] actions, bool isLinked)
    {
        var isCreation = !isLinked && Array.Exists(actions, action => string.Equals(action, id.ResourceType + "/write", StringComparison.OrdinalIgnoreCase));
        if (id.GalleryId is { } gallery && !(isCreation && string.Equals(id.ResourceType, Gallery, StringComparison.OrdinalIgnoreCase)))
            return gallery.ToString();
        return isCreation && id.ResourceGroup.Length > 0 ? $"/subscriptions/{id.SubscriptionId}/resourceGroups/{id.ResourceGroup}" : id.ToString();
    }

    /// <summary>The scope if it can be part of a command; null if parts of it are masked.</summary>
    private static string? Literal(string scope) =>
        CommandTemplate.Fill("'<Scope>'", new Dictionary<string, string>(StringComparer.Ordinal) { ["Scope"] = scope }) is var filled && filled.IndexOf('<') < 0 ? scope : null;

    // A masked action still shows what kind of permission is missing, so it counts.
    private static string[] Actions(string? text) =>
        [.. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(action => action.IndexOf('/') > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    // A resource group may contain spaces only in a text that is no ID.
    private static string[] Scopes(IReadOnlyDictionary<string, string> values) =>
        [.. (Text(values, "ResourceId") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(scope => scope.Trim()).Where(scope => scope.Length > 0)];

    // Azure names an application by its ID and a person by the sign-in name.
    private static string? TypeOf(string? client) =>
        client is null ? null : Guid.TryParse(client, out _) ? "ServicePrincipal" : client.IndexOf('@') > 0 || client.StartsWith("live.com#", StringComparison.OrdinalIgnoreCase) ? "User" : null;

    private static string? Text(IReadOnlyDictionary<string, string> values, string name) => values.TryGetValue(name, out var value) ? value : null;
}
