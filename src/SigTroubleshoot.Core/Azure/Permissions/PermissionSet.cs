using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure.Permissions;

/// <summary>What a caller, or a role, may do at a scope.</summary>
/// <remarks>
/// Azure's permissions API: one entry a role assignment. An action is allowed where any one entry lists it and does not
/// take it away again; what one entry takes away another may give. Deny assignments and locks are not among them.
/// </remarks>
internal sealed class PermissionSet
{
    private readonly IReadOnlyList<Permission> _entries;

    private PermissionSet(IReadOnlyList<Permission> entries) => _entries = entries;

    /// <summary>What several roles give together.</summary>
    public static PermissionSet Of(IEnumerable<Permission> entries) => new([.. entries]);

    /// <summary>What the signed-in caller may do at a scope.</summary>
    /// <param name="azure">Where to read.</param>
    /// <param name="scope">The id of a resource, resource group or subscription.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<PermissionReading> ReadAsync(AzureView azure, string scope, CancellationToken cancellation)
    {
        var list = await azure.ListAsync(ArmPath.Permissions(scope), PermissionMapping.Map, cancellation).ConfigureAwait(false);
        return list.Failure is { } failure ? new PermissionReading(null, failure) : new PermissionReading(Of(list.Items), null);
    }

    /// <summary>Whether an action of the control plane is allowed, such as <c>Microsoft.Compute/galleries/images/versions/read</c>.</summary>
    public bool Allows(string action) => _entries.Any(entry => Lists(entry.Actions, action) && !Lists(entry.NotActions, action));

    private static bool Lists(IReadOnlyList<string> patterns, string action) => patterns.Any(pattern => ActionPattern.Fits(pattern, action));
}

/// <summary>The permissions at a scope, or why they could not be read.</summary>
/// <param name="Permissions">The permissions; null where there is a failure.</param>
/// <param name="Failure">Why they could not be read; null where they were.</param>
internal sealed record PermissionReading(PermissionSet? Permissions, ReadFailure? Failure);
