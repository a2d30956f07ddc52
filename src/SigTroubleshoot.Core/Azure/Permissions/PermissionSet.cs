using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure.Permissions;

/// <summary>The permissions of a caller, or of a role, at a scope.</summary>
/// <remarks>
/// Azure's permissions API: one entry for each role assignment. An action is allowed if any entry lists it and does not
/// exclude it; another entry can allow what one excludes. An entry may have a condition, which Azure evaluates for each request.
/// Deny assignments and locks are not included.
/// </remarks>
internal sealed class PermissionSet
{
    private readonly IReadOnlyList<Permission> _entries;

    private PermissionSet(IReadOnlyList<Permission> entries) => _entries = entries;

    /// <summary>The combined permissions of several roles.</summary>
    public static PermissionSet Of(IEnumerable<Permission> entries) => new([.. entries]);

    /// <summary>Reads the signed-in caller's permissions at a scope.</summary>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="scope">The ID of a resource, resource group, or subscription.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public static async Task<PermissionReading> ReadAsync(AzureView azure, string scope, CancellationToken cancellation)
    {
        var list = await azure.ListAsync(ArmPath.Permissions(scope), PermissionMapping.Map, cancellation).ConfigureAwait(false);
        return list.Failure is { } failure ? new PermissionReading(null, failure) : new PermissionReading(Of(list.Items), null);
    }

    /// <summary>Whether a control-plane action is allowed without a condition, such as <c>Microsoft.Compute/galleries/images/versions/read</c>.</summary>
    public bool Allows(string action) => Granting(action).Any(entry => entry.Condition is null);

    /// <summary>Whether no entry allows a control-plane action, not even under a condition.</summary>
    public bool Denies(string action) => !Granting(action).Any();

    /// <summary>The condition under which alone an action is allowed; null if it is allowed without one, or not at all. Only Azure can evaluate it.</summary>
    public string? ConditionOf(string action) => Allows(action) ? null : Granting(action).FirstOrDefault()?.Condition;

    private IEnumerable<Permission> Granting(string action) => _entries.Where(entry => Lists(entry.Actions, action) && !Lists(entry.NotActions, action));

    private static bool Lists(IReadOnlyList<string> patterns, string action) => patterns.Any(pattern => ActionPattern.Fits(pattern, action));
}

/// <summary>The permissions at a scope, or why they could not be read.</summary>
/// <param name="Permissions">The permissions; null if they could not be read.</param>
/// <param name="Failure">Why they could not be read; null if they were.</param>
internal sealed record PermissionReading(PermissionSet? Permissions, ReadFailure? Failure);
