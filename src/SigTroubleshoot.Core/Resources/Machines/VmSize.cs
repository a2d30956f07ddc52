namespace SigTroubleshoot.Resources;

/// <summary>The capabilities of a VM size in a region that matter for images.</summary>
/// <remarks>Compute's list of SKUs, <c>Microsoft.Compute/skus</c>; capabilities are pairs of name and value, both texts. A capability may be absent.</remarks>
internal sealed record VmSize
{
    /// <summary><c>name</c>, as Azure writes it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The capability <c>HyperVGenerations</c>: the generations that it boots, V1 and V2; empty if the list does not contain it.</summary>
    public IReadOnlyList<string> Generations { get; init; } = [];

    /// <summary>The capability <c>CpuArchitectureType</c>: x64 or Arm64; empty if the list does not contain it.</summary>
    public string Architecture { get; init; } = "";

    /// <summary><c>family</c>: the name of the quota that its vCPUs count against; empty if the list does not state it.</summary>
    public string Family { get; init; } = "";

    /// <summary>The capability <c>vCPUs</c>; null if the list does not state it.</summary>
    public long? VCpus { get; init; }

    /// <summary>The capability <c>DiskControllerTypes</c>: the disk controllers it boots from, SCSI and NVMe; empty if the list does not state it.</summary>
    public IReadOnlyList<string> DiskControllerTypes { get; init; } = [];

    /// <summary>The capability <c>TrustedLaunchDisabled</c>: whether it does not support Trusted Launch although it boots generation 2.</summary>
    public bool IsTrustedLaunchDisabled { get; init; }

    /// <summary>The capability <c>ConfidentialComputingType</c>: SNP or TDX; empty if it does not support confidential VMs.</summary>
    public string ConfidentialComputingType { get; init; } = "";

    /// <summary><c>restrictions</c>: why the subscription cannot use it.</summary>
    public IReadOnlyList<VmSizeRestriction> Restrictions { get; init; } = [];

    /// <summary>Whether it boots a generation, given as <c>V2</c> or <c>2</c>; null if the list does not contain it.</summary>
    public bool? Boots(string generation) =>
        Generations.Count == 0 ? null : Generations.Any(known => Is(known.TrimStart('V', 'v'), generation.Trim().TrimStart('V', 'v')));

    /// <summary>Whether it supports a CPU architecture; null if the list does not contain it.</summary>
    public bool? Runs(string architecture) => Architecture.Length == 0 ? null : Is(Architecture, architecture.Trim());

    /// <summary>Whether it boots from one of these disk controllers; null if the list does not state its own.</summary>
    public bool? BootsFrom(IReadOnlyCollection<string> controllers) =>
        DiskControllerTypes.Count == 0 ? null : DiskControllerTypes.Any(own => controllers.Any(controller => Is(own, controller.Trim())));

    /// <summary>The restriction that prevents the subscription from using it anywhere in a region; null if there is none.</summary>
    public VmSizeRestriction? RestrictionIn(string region) =>
        Restrictions.FirstOrDefault(restriction => restriction.IsOfLocation && restriction.Locations.Any(name => AzureRegion.IsSame(name, region)));

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
