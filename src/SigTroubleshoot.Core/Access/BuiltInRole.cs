using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Access;

/// <summary>A role that Azure brings along.</summary>
internal sealed class BuiltInRole
{
    private readonly PermissionSet _permissions;

    /// <param name="name">The name, as commands take it.</param>
    /// <param name="id">The GUID, which is the same in every tenant.</param>
    /// <param name="actions">What it gives.</param>
    /// <param name="notActions">What it leaves out of that.</param>
    public BuiltInRole(string name, string id, IReadOnlyList<string> actions, params string[] notActions)
    {
        Name = name;
        Id = id;
        _permissions = PermissionSet.Of([new Permission(actions, notActions)]);
    }

    /// <summary>The name, as commands take it.</summary>
    public string Name { get; }

    /// <summary>The GUID, which is the same in every tenant.</summary>
    public string Id { get; }

    /// <summary>Whether it gives an action.</summary>
    public bool Gives(string action) => _permissions.Allows(action);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
