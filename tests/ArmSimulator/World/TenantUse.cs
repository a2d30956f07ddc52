namespace SigTroubleshoot.ArmSimulator;

/// <summary>Which version each machine of a tenant uses: mostly one of the newest.</summary>
/// <param name="plan">The plan of the tenant.</param>
public sealed class TenantUse(TenantPlan plan)
{
    private const int Newest = 4;

    /// <summary>The version of a VM, and whether the VM was created from <c>latest</c>.</summary>
    public (int Definition, int Version, bool IsOfLatest) OfMachine(int machine)
    {
        var definition = machine * 31 % plan.Definitions;
        return (definition, Math.Max(0, plan.VersionsOf(definition) - 1 - (machine % Newest)), machine % 10 == 0);
    }

    /// <summary>The version of an unattached disk; null if the VM of this number has none beside it.</summary>
    public (int Definition, int Version)? OfLooseDisk(int machine)
    {
        if (machine % 50 != 0)
            return null;
        var definition = machine * 7 % plan.Definitions;
        return (definition, machine % plan.VersionsOf(definition));
    }

    /// <summary>The version of a scale set's model, which is <c>latest</c> for each second one, and that of its instances.</summary>
    public (int Definition, int Model, int Instances, bool IsOfLatest) OfScaleSet(int set)
    {
        var definition = set * 17 % plan.Definitions;
        var newest = plan.VersionsOf(definition) - 1;
        return (definition, newest, Math.Max(0, newest - Newest), set % 2 == 0);
    }

    /// <summary>All versions in use, by the numbers of their definition and of the version in it.</summary>
    public HashSet<(int Definition, int Version)> All()
    {
        var used = new HashSet<(int Definition, int Version)>();
        for (var machine = 0; machine < plan.Machines; machine++)
        {
            var (definition, version, _) = OfMachine(machine);
            used.Add((definition, version));
            if (OfLooseDisk(machine) is { } disk)
                used.Add(disk);
        }

        for (var set = 0; set < plan.ScaleSets; set++)
        {
            var (definition, model, instances, _) = OfScaleSet(set);
            used.Add((definition, model));
            used.Add((definition, instances));
        }

        return used;
    }
}
