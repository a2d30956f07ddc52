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
        Value("Generalized", Tooltips.OsStateGeneralized),
        Value("Specialized", Tooltips.OsStateSpecialized),
    ];
}

/// <summary>Completes <c>-HyperVGeneration</c>.</summary>
public sealed class HyperVGenerationCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values => [Value("V1", Tooltips.GenerationV1), Value("V2", Tooltips.GenerationV2)];
}

/// <summary>Completes <c>-Architecture</c>.</summary>
public sealed class ArchitectureCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values => [Value("x64", Tooltips.ArchitectureX64), Value("Arm64", Tooltips.ArchitectureArm64)];
}

/// <summary>Completes <c>-StorageAccountType</c>.</summary>
public sealed class StorageAccountTypeCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
    [
        Value("Standard_LRS", Tooltips.StorageLrs),
        Value("Standard_ZRS", Tooltips.StorageZrs),
        Value("Premium_LRS", Tooltips.StoragePremium),
        Value("PremiumV2_LRS", Tooltips.StoragePremiumV2),
    ];
}

/// <summary>Completes <c>-ReplicationMode</c>.</summary>
public sealed class ReplicationModeCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        [Value("Full", Tooltips.ReplicationFull), Value("Shallow", Tooltips.ReplicationShallow)];
}

/// <summary>Completes <c>-SecurityType</c>.</summary>
public sealed class SecurityTypeCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
    [
        Value("Standard", Tooltips.SecurityStandard),
        Value("TrustedLaunch", Tooltips.SecurityTrustedLaunch),
        Value("ConfidentialVM", Tooltips.SecurityConfidentialVM),
    ];
}

/// <summary>Completes <c>-Priority</c>.</summary>
public sealed class PriorityCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        [Value("Regular", Tooltips.PriorityRegular), Value("Spot", Tooltips.PrioritySpot)];
}
