using SigTroubleshoot.Resources;

namespace SigTroubleshoot;

/// <summary>
/// The resource groups of the VM and the scale set that a finding names. They have values of their own, because the
/// value <c>ResourceGroup</c> is usually that of the gallery, and a command in the wrong group may hit another machine.
/// </summary>
internal static class MachineGroups
{
    /// <summary>The name of the value with the VM.</summary>
    public const string VirtualMachine = "VirtualMachine";

    /// <summary>The name of the value with the scale set.</summary>
    public const string ScaleSet = "ScaleSet";

    private const string Group = "ResourceGroup";

    private static readonly string[] Machines = [VirtualMachine, ScaleSet];

    /// <summary>The name of the value with the resource group of a machine.</summary>
    /// <param name="machine">The name of the value with the machine.</param>
    public static string Of(string machine) => machine + Group;

    /// <summary>Adds the resource groups that follow from the other values.</summary>
    public static void Complete(Dictionary<string, string> values)
    {
        foreach (var machine in Machines)
        {
            values.TryGetValue(machine, out var name);
            if (IdOf(values, machine, name) is { } id)
                values[Of(machine)] = id.ResourceGroup;
            else if (name is not null && !NamesGallery(values) && !values.ContainsKey(Of(machine)) && values.TryGetValue(Group, out var group))
                values[Of(machine)] = group;
        }
    }

    /// <summary>The values for a command line: without the resource group if it is only that of a machine and the command is about a gallery.</summary>
    public static Dictionary<string, string> For(string line, Dictionary<string, string> values)
    {
        if (NamesGallery(values) || line.IndexOf("<Gallery>", StringComparison.Ordinal) < 0 || !values.TryGetValue(Group, out var group) || !Machines.Any(IsItsGroup))
            return values;
        var others = new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase);
        others.Remove(Group);
        return others;

        bool IsItsGroup(string machine) => values.TryGetValue(Of(machine), out var own) && string.Equals(own, group, StringComparison.OrdinalIgnoreCase);
    }

    private static bool NamesGallery(Dictionary<string, string> values) => values.ContainsKey("Gallery");

    // The ID of another machine may be near the name.
    private static ResourceId? IdOf(Dictionary<string, string> values, string machine, string? name) =>
        (ResourceId.TryParse(name, out var id) && id.ResourceGroup.Length > 0)
        || (values.TryGetValue(machine + "Id", out var text) && ResourceId.TryParse(text, out id) && id.ResourceGroup.Length > 0
            && (name is null || string.Equals(id.Name, name, StringComparison.OrdinalIgnoreCase)))
            ? id
            : null;
}
