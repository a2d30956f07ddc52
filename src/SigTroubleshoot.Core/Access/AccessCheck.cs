using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Access;

/// <summary>Checks which actions the signed-in account is allowed, and which role provides the missing ones.</summary>
internal sealed class AccessCheck
{
    private readonly RuleSet _rules;
    private readonly AzureView _azure;
    private readonly string? _principalId;

    /// <param name="rules">The rules to apply.</param>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="principalId">The object ID of the account, for commands; null if unknown.</param>
    public AccessCheck(RuleSet rules, AzureView azure, string? principalId)
    {
        _rules = rules;
        _azure = azure;
        _principalId = principalId;
    }

    /// <summary>The permissions that operations need on a scope, in the order of the operations.</summary>
    public async Task<IReadOnlyList<AccessResult>> OfScopeAsync(ResourceId scope, IEnumerable<GalleryOperation> operations, CancellationToken cancellation)
    {
        // At the same time: a service that answers slowly or not at all must not be waited for once for each resource.
        var results = await Task.WhenAll(operations.Select(operation => OfOperationAsync(scope, operation, cancellation))).ConfigureAwait(false);
        return [.. results.SelectMany(ofOperation => ofOperation)];
    }

    private async Task<IReadOnlyList<AccessResult>> OfOperationAsync(ResourceId scope, GalleryOperation operation, CancellationToken cancellation)
    {
        var results = await CheckAsync(scope, operation, GalleryActions.Of(operation), cancellation).ConfigureAwait(false);
        return operation == GalleryOperation.Share ? await WithSharingAsync(results, scope, cancellation).ConfigureAwait(false) : results;
    }

    // Whoever is allowed to share a gallery also wants to know whether the sharing has taken effect. If the gallery cannot be read, the
    // missing permission says so.
    private async Task<IReadOnlyList<AccessResult>> WithSharingAsync(IReadOnlyList<AccessResult> results, ResourceId scope, CancellationToken cancellation)
    {
        if (scope.GalleryId is not { } gallery || (await _azure.ReadSharingAsync(gallery.ToString(), cancellation).ConfigureAwait(false)).Value?.SharingStatus is not { } status)
            return results;
        var findings = _rules.Judge(new GallerySharing(status), gallery.ToString(), AzureView.Name, ValuesOf(scope));
        return [.. results.Select(result => result.With(findings))];
    }

    /// <summary>The permission that publishing needs on a source.</summary>
    /// <param name="source">A source for which <see cref="SourceActions.Of"/> knows an action.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public Task<IReadOnlyList<AccessResult>> OfSourceAsync(ResourceId source, CancellationToken cancellation) =>
        CheckAsync(source, GalleryOperation.Publish, [SourceActions.Of(source)!], cancellation);

    private async Task<IReadOnlyList<AccessResult>> CheckAsync(ResourceId scope, GalleryOperation operation, IReadOnlyList<string> actions, CancellationToken cancellation) =>
        [.. (await ReadAsync(scope, actions, cancellation).ConfigureAwait(false)).Select(reading => ResultOf(reading, scope, operation))];

    /// <summary>Reads whether the account is allowed some actions on a scope, with the role that provides the missing ones.</summary>
    /// <param name="scope">The ID of a resource, resource group, or subscription.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<IReadOnlyList<AccessReading>> ReadAsync(ResourceId scope, IReadOnlyList<string> actions, CancellationToken cancellation)
    {
        var readings = await Task.WhenAll(actions.Select(action => ReadAsync(action, GalleryActions.NeededOn(action, scope).ToString(), cancellation))).ConfigureAwait(false);

        var missing = readings.Where(reading => reading is { Reason.Length: 0, IsHeld: false }).ToList();
        if (missing.Count > 0)
        {
            // One role for all of them, on the whole gallery: an assignment on a single version is too narrow for some clients.
            var role = BuiltInRoles.LeastFor([.. missing.Select(reading => reading.Action)]);
            var command = RoleAssignmentCommand.For(role, (scope.GalleryId ?? scope).ToString(), _principalId);
            foreach (var reading in missing)
                (reading.Role, reading.Command) = (role, command);
        }

        return readings;
    }

    private async Task<AccessReading> ReadAsync(string action, string resourceId, CancellationToken cancellation)
    {
        var permissions = await PermissionSet.ReadAsync(_azure, resourceId, cancellation).ConfigureAwait(false);
        return new AccessReading
        {
            Action = action,
            ResourceId = resourceId,
            IsHeld = permissions.Permissions?.Allows(action) == true,
            Condition = permissions.Permissions?.ConditionOf(action),
            Failure = permissions.Failure,
            PrincipalId = _principalId,
        };
    }

    private AccessResult ResultOf(AccessReading reading, ResourceId scope, GalleryOperation operation) => new()
    {
        Scope = Redactor.Redact(scope.ToString()),
        Operation = operation,
        Action = reading.Action,
        ResourceId = Redactor.Redact(reading.ResourceId),
        Outcome = reading.ToAnswer().Outcome,
        Reason = Redactor.Redact(reading.Reason),
        Role = reading.Role?.Name ?? "",
        Command = Redactor.Redact(reading.Command),
        Findings = [.. _rules.Judge(reading, reading.ResourceId, AzureView.Name, ValuesOf(scope))],
    };

    /// <summary>The names in the ID of a scope, for messages and commands.</summary>
    public static Dictionary<string, string> ValuesOf(ResourceId scope) => NamedValues.Of(
        ("SubscriptionId", scope.SubscriptionId), ("ResourceGroup", scope.ResourceGroup), ("Gallery", scope.Gallery), ("GalleryId", scope.GalleryId?.ToString()));
}
