using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The principals and their role assignments.</summary>
public sealed class AccessModel
{
    private readonly ConcurrentDictionary<string, Principal> _principals = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<RoleAssignment> _assignments = [];

    /// <summary>The principal of the managed identity; null if there is none.</summary>
    public Principal? ManagedIdentity { get; set; }

    /// <summary>All role assignments.</summary>
    public IReadOnlyList<RoleAssignment> Assignments => _assignments;

    /// <summary>Adds or replaces a principal.</summary>
    public Principal Add(Principal principal) => _principals[principal.ClientId] = principal;

    /// <summary>Whether a tenant is known: at least one principal belongs to it.</summary>
    public bool HasTenant(string tenantId) => _principals.Values.Any(principal => principal.TenantId.Equals(tenantId, StringComparison.OrdinalIgnoreCase));

    /// <summary>The principal with an application ID; null if there is none.</summary>
    public Principal? Find(string clientId) => _principals.GetValueOrDefault(clientId);

    /// <summary>Assigns a role at a scope.</summary>
    /// <param name="principal">The principal.</param>
    /// <param name="scope">The ID of a subscription, a resource group, or a resource.</param>
    /// <param name="role">The role.</param>
    public void Assign(Principal principal, string scope, Role role) =>
        ImmutableInterlocked.Update(ref _assignments, all => all.Add(new RoleAssignment(principal.ObjectId, ResourcePath.Parse(scope), role)));

    /// <summary>Removes all role assignments of a principal.</summary>
    public void Revoke(Principal principal) =>
        ImmutableInterlocked.Update(ref _assignments, all => all.RemoveAll(assignment => assignment.PrincipalId == principal.ObjectId));

    /// <summary>The role assignments of a principal at a scope, including inherited ones.</summary>
    public IEnumerable<RoleAssignment> At(Principal principal, ResourcePath scope) =>
        _assignments.Where(assignment => assignment.PrincipalId == principal.ObjectId && assignment.Scope.Covers(scope));

    /// <summary>Whether a principal is allowed an action at a scope.</summary>
    public bool Allows(Principal principal, string action, ResourcePath scope)
    {
        foreach (var assignment in _assignments)
            if (assignment.PrincipalId == principal.ObjectId && assignment.Scope.Covers(scope) && assignment.Role.Allows(action))
                return true;
        return false;
    }

    /// <summary>Whether a principal has any role in a subscription, even on a single resource.</summary>
    public bool Sees(Principal principal, Subscription subscription) => _assignments.Any(assignment =>
        assignment.PrincipalId == principal.ObjectId && (assignment.Scope.Covers(subscription.Path) || subscription.Path.Covers(assignment.Scope)));
}
