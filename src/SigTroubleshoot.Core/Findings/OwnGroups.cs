using SigTroubleshoot.Resources;

namespace SigTroubleshoot;

/// <summary>
/// The resource groups of what a finding names in addition to the gallery: a VM, a scale set, a managed image, an image
/// template. They have values of their own, because the value <c>ResourceGroup</c> is usually that of the gallery, and a
/// command in the wrong group may hit another resource of that name.
/// </summary>
internal static class OwnGroups
{
    /// <summary>The name of the value with the VM.</summary>
    public const string VirtualMachine = "VirtualMachine";

    /// <summary>The name of the value with the scale set.</summary>
    public const string ScaleSet = "ScaleSet";

    /// <summary>The name of the value with the managed image.</summary>
    public const string Image = "Image";

    /// <summary>The name of the value with the image template.</summary>
    public const string Template = "Template";

    private const string Group = "ResourceGroup";

    private static readonly string[] Machines = [VirtualMachine, ScaleSet];
    private static readonly string[] Kinds = [.. Machines, Image, Template];

    /// <summary>The name of the value with the resource group of a resource.</summary>
    /// <param name="kind">The name of the value with the resource.</param>
    public static string Of(string kind) => kind + Group;

    /// <summary>Adds the resource groups that the IDs in the values show.</summary>
    public static void Complete(Dictionary<string, string> values)
    {
        foreach (var kind in Kinds)
        {
            values.TryGetValue(kind, out var name);
            if (IdOf(values, kind, name) is { } id)
                values[Of(kind)] = id.ResourceGroup;
        }
    }

    /// <summary>
    /// The values for a command line. If no gallery is known, the only resource group is that of the resource itself; and if it
    /// is known as that of a machine, it is not used for a gallery.
    /// </summary>
    public static Dictionary<string, string> For(string line, Dictionary<string, string> values)
    {
        if (values.ContainsKey("Gallery") || !values.TryGetValue(Group, out var group))
            return values;
        var own = new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase);
        foreach (var kind in Kinds.Where(kind => values.ContainsKey(kind) && !values.ContainsKey(Of(kind))))
            own[Of(kind)] = group;
        if (line.IndexOf("<Gallery>", StringComparison.Ordinal) >= 0 && Machines.Any(machine => values.TryGetValue(Of(machine), out var its) && string.Equals(its, group, StringComparison.OrdinalIgnoreCase)))
            own.Remove(Group);
        return own;
    }

    // The ID of another resource may be near the name.
    private static ResourceId? IdOf(Dictionary<string, string> values, string kind, string? name) =>
        (ResourceId.TryParse(name, out var id) && id.ResourceGroup.Length > 0)
        || (values.TryGetValue(kind + "Id", out var text) && ResourceId.TryParse(text, out id) && id.ResourceGroup.Length > 0
            && (name is null || string.Equals(id.Name, name, StringComparison.OrdinalIgnoreCase)))
            ? id
            : null;
}
