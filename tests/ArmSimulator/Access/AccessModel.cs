using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The principals and their role assignments.</summary>
public sealed class AccessModel
{
    private readonly ConcurrentDictionary<string, Principal> _principals = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<RoleAssignment> _assignments = [];
    private AssignmentIndex? _index;

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
        Candidates(principal, scope.SubscriptionId).Where(assignment => assignment.Scope.Covers(scope));

    /// <summary>Whether a principal is allowed an action at a scope.</summary>
    public bool Allows(Principal principal, string action, ResourcePath scope)
    {
        foreach (var assignment in Candidates(principal, scope.SubscriptionId))
            if (assignment.Scope.Covers(scope) && assignment.Role.Allows(action))
                return true;
        return false;
    }

    /// <summary>Whether a principal has any role in a subscription, even on a single resource.</summary>
    public bool Sees(Principal principal, Subscription subscription) => Candidates(principal, subscription.SubscriptionId).Any(assignment =>
        assignment.Scope.Covers(subscription.Path) || subscription.Path.Covers(assignment.Scope));

    // A principal of a large tenant has thousands of assignments; those in other subscriptions do not matter.
    private IEnumerable<RoleAssignment> Candidates(Principal principal, string? subscriptionId)
    {
        var (assignments, index) = (_assignments, _index);
        if (index is null || index.Assignments != assignments)
            _index = index = new AssignmentIndex(assignments);
        return index.Of(principal.ObjectId, subscriptionId);
    }

    private sealed class AssignmentIndex(ImmutableArray<RoleAssignment> assignments)
    {
        private readonly ILookup<(string, string?), RoleAssignment> _bySubscription = assignments.ToLookup(assignment => (assignment.PrincipalId, assignment.Scope.SubscriptionId?.ToLowerInvariant()));

        public ImmutableArray<RoleAssignment> Assignments => assignments;

        public IEnumerable<RoleAssignment> Of(string principalId, string? subscriptionId)
        {
            var wide = _bySubscription[(principalId, null)];
            return subscriptionId is null ? wide : _bySubscription[(principalId, subscriptionId.ToLowerInvariant())].Concat(wide);
        }
    }
}
