using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Access;

/// <summary>A built-in role of Azure.</summary>
internal sealed class BuiltInRole
{
    private readonly PermissionSet _permissions;

    /// <param name="name">The name, as commands accept it.</param>
    /// <param name="id">The GUID, which is the same in every tenant.</param>
    /// <param name="actions">The actions that it allows.</param>
    /// <param name="notActions">The actions that it excludes from them.</param>
    public BuiltInRole(string name, string id, IReadOnlyList<string> actions, params string[] notActions)
    {
        Name = name;
        Id = id;
        _permissions = PermissionSet.Of([new Permission(actions, notActions)]);
    }

    /// <summary>The name, as commands accept it.</summary>
    public string Name { get; }

    /// <summary>The GUID, which is the same in every tenant.</summary>
    public string Id { get; }

    /// <summary>Whether it allows an action.</summary>
    public bool Gives(string action) => _permissions.Allows(action);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
