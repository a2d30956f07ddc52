using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Who there is, and who may do what.</summary>
public sealed class AccessModel
{
    private readonly ConcurrentDictionary<string, Principal> _principals = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<RoleAssignment> _assignments = [];

    /// <summary>Who a managed identity signs in as; null where there is none.</summary>
    public Principal? ManagedIdentity { get; set; }

    /// <summary>Every role given.</summary>
    public IReadOnlyList<RoleAssignment> Assignments => _assignments;

    /// <summary>Adds or replaces somebody.</summary>
    public Principal Add(Principal principal) => _principals[principal.ClientId] = principal;

    /// <summary>Whether a tenant is known: somebody belongs to it.</summary>
    public bool HasTenant(string tenantId) => _principals.Values.Any(principal => principal.TenantId.Equals(tenantId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Somebody by the application's id; null where there is none.</summary>
    public Principal? Find(string clientId) => _principals.GetValueOrDefault(clientId);

    /// <summary>Gives a role at a scope.</summary>
    /// <param name="principal">To whom.</param>
    /// <param name="scope">An id: of a subscription, a group or a resource.</param>
    /// <param name="role">The role.</param>
    public void Assign(Principal principal, string scope, Role role) =>
        ImmutableInterlocked.Update(ref _assignments, all => all.Add(new RoleAssignment(principal.ObjectId, ResourcePath.Parse(scope), role)));

    /// <summary>Takes all roles of somebody back.</summary>
    public void Revoke(Principal principal) =>
        ImmutableInterlocked.Update(ref _assignments, all => all.RemoveAll(assignment => assignment.PrincipalId == principal.ObjectId));

    /// <summary>The roles somebody has at a scope, by inheritance too.</summary>
    public IEnumerable<RoleAssignment> At(Principal principal, ResourcePath scope) =>
        _assignments.Where(assignment => assignment.PrincipalId == principal.ObjectId && assignment.Scope.Covers(scope));

    /// <summary>Whether somebody may do something at a scope.</summary>
    public bool Allows(Principal principal, string action, ResourcePath scope)
    {
        foreach (var assignment in _assignments)
            if (assignment.PrincipalId == principal.ObjectId && assignment.Scope.Covers(scope) && assignment.Role.Allows(action))
                return true;
        return false;
    }

    /// <summary>Whether somebody has any role in a subscription, be it on one resource.</summary>
    public bool Sees(Principal principal, Subscription subscription) => _assignments.Any(assignment =>
        assignment.PrincipalId == principal.ObjectId && (assignment.Scope.Covers(subscription.Path) || subscription.Path.Covers(assignment.Scope)));
}
