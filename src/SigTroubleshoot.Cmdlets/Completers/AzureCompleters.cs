using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes a region; its display name is the tooltip and can also be typed.</summary>
public sealed class RegionCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values => AzureRegion.All;
}

/// <summary>Completes <c>-OsType</c>.</summary>
public sealed class OsTypeCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values => [Value("Windows", "Windows"), Value("Linux", "Linux")];
}

/// <summary>Completes <c>-OsState</c>.</summary>
public sealed class OsStateCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
    [
        Value("Generalized", "Without machine-specific data: a new machine asks for an OS profile"),
        Value("Specialized", "With its machine-specific data: a new machine takes no OS profile"),
    ];
}

/// <summary>Completes <c>-HyperVGeneration</c>.</summary>
public sealed class HyperVGenerationCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values => [Value("V1", "Generation 1, BIOS"), Value("V2", "Generation 2, UEFI")];
}

/// <summary>Completes <c>-Architecture</c>.</summary>
public sealed class ArchitectureCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values => [Value("x64", "64-bit Intel and AMD"), Value("Arm64", "64-bit Arm")];
}

/// <summary>Completes <c>-StorageAccountType</c>.</summary>
public sealed class StorageAccountTypeCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
    [
        Value("Standard_LRS", "Three copies in one place"),
        Value("Standard_ZRS", "Copies in several zones, where the region has zones"),
        Value("Premium_LRS", "Three copies in one place on SSD"),
        Value("PremiumV2_LRS", "Three copies in one place on the second kind of SSD"),
    ];
}

/// <summary>Completes <c>-ReplicationMode</c>.</summary>
public sealed class ReplicationModeCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        [Value("Full", "Copies the image to every region"), Value("Shallow", "Refers to the source without a copy: for tests only")];
}

/// <summary>Completes <c>-SecurityType</c>.</summary>
public sealed class SecurityTypeCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
    [
        Value("Standard", "Without a security type"),
        Value("TrustedLaunch", "With secure boot and vTPM, on generation 2"),
        Value("ConfidentialVM", "With memory that is encrypted by the processor"),
    ];
}

/// <summary>Completes <c>-Priority</c>.</summary>
public sealed class PriorityCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        [Value("Regular", "Counts against the quota of its family"), Value("Spot", "Can be evicted; counts against the quota of low-priority vCPUs")];
}
