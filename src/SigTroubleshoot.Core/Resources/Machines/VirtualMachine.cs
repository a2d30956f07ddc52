namespace SigTroubleshoot.Resources;

/// <summary>A virtual machine. Null means absent; values of the instance view are absent if it was not expanded.</summary>
/// <remarks>The REST reference of <c>Microsoft.Compute/virtualMachines</c>.</remarks>
internal sealed record VirtualMachine
{
    private const string Generalized = "OSState/generalized";
    private const string Provisioning = "ProvisioningState/";

    /// <summary>The resource ID.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary><c>properties.provisioningState</c>: Creating, Updating, Succeeded, Failed, Deleting, and so on.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary><c>storageProfile.imageReference</c>: the image it was created from.</summary>
    public VmImageReference? ImageReference { get; init; }

    /// <summary><c>plan</c>.</summary>
    public PurchasePlan PurchasePlan { get; init; } = PurchasePlan.None;

    /// <summary><c>securityProfile.securityType</c>: TrustedLaunch or ConfidentialVM; null for Standard.</summary>
    public string? SecurityType { get; init; }

    /// <summary><c>storageProfile.osDisk.osType</c>: Windows or Linux.</summary>
    public string? OsType { get; init; }

    /// <summary><c>storageProfile.osDisk</c>.</summary>
    public SourceDisk? OSDisk { get; init; }

    /// <summary><c>storageProfile.dataDisks</c>; null if there is no storage profile.</summary>
    public IReadOnlyList<SourceDisk>? DataDisks { get; init; }

    /// <summary><c>instanceView.hyperVGeneration</c>: V1 or V2.</summary>
    public string? HyperVGeneration { get; init; }

    /// <summary><c>instanceView.statuses</c>.</summary>
    public IReadOnlyList<InstanceStatus> Statuses { get; init; } = [];

    /// <summary><c>instanceView.extensions</c>.</summary>
    public IReadOnlyList<InstanceExtension> Extensions { get; init; } = [];

    /// <summary>The known disks, the OS disk first.</summary>
    public IEnumerable<SourceDisk> Disks => (DataDisks ?? []).Prepend(OSDisk).OfType<SourceDisk>();

    /// <summary>Generalized or Specialized, according to the instance view; null without one.</summary>
    public string? OsState =>
        Statuses.Count == 0 ? null
        : Statuses.Any(status => string.Equals(status.Code, Generalized, StringComparison.OrdinalIgnoreCase)) ? "Generalized"
        : "Specialized";

    /// <summary>The provisioning status in the instance view, with only the state as the code (<c>succeeded</c>); null without one.</summary>
    public InstanceStatus? ProvisioningStatus =>
        Statuses.FirstOrDefault(status => status.Code.StartsWith(Provisioning, StringComparison.OrdinalIgnoreCase)) is { } status
            ? status with { Code = status.Code.Substring(Provisioning.Length) }
            : null;
}
