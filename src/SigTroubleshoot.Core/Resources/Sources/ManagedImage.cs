namespace SigTroubleshoot.Resources;

/// <summary>A managed image, which belongs to no gallery, that is about to be created or that exists. Null means absent.</summary>
/// <remarks>The REST reference of <c>Microsoft.Compute/images</c>. It has no purchase plan and no architecture.</remarks>
internal sealed record ManagedImage
{
    /// <summary>The resource ID.</summary>
    public string? Id { get; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary><c>properties.provisioningState</c>.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary><c>hyperVGeneration</c>: V1 or V2.</summary>
    public string? HyperVGeneration { get; init; }

    /// <summary><c>storageProfile.osDisk.hyperVGeneration</c>, which is the wrong position for it.</summary>
    public string? MisplacedHyperVGeneration { get; init; }

    /// <summary><c>storageProfile.osDisk.osType</c>: Windows or Linux.</summary>
    public string? OsType { get; init; }

    /// <summary><c>storageProfile.osDisk.osState</c>: Generalized or Specialized.</summary>
    public string? OsState { get; init; }

    /// <summary><c>storageProfile.osDisk</c>.</summary>
    public SourceDisk? OSDisk { get; init; }

    /// <summary><c>storageProfile.dataDisks</c>; null if there is no storage profile.</summary>
    public IReadOnlyList<SourceDisk>? DataDisks { get; init; }
}
