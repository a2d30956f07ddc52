using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>The resource groups that a template creates: their locations are known in deployments to them.</summary>
internal sealed class GroupLocations
{
    private readonly Dictionary<string, ArmResource> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a group.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="group">The group.</param>
    public void Add(TemplateValue id, ArmResource group) => _groups[Key(id)] = group;

    /// <summary>The location of a group; unknown if the template does not create it, but the same for all deployments to it.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="owner">The owner of the deployment.</param>
    public TemplateValue Of(TemplateValue id, string owner)
    {
        if (_groups.TryGetValue(Key(id), out var group))
            return group.Location;
        var key = id.HasUnknown ? owner + " " + Key(id) : Key(id);
        return new UnknownValue(key, "resourceGroup().location", id.Place) { Shape = ValueShape.Text };
    }

    private static string Key(TemplateValue id) => id.AsText ?? id.Expression;
}
