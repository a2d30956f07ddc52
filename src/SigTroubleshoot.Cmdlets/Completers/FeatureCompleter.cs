namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes <c>-Feature</c> of an image definition; the name and the value can be typed, such as <c>SecurityT</c>.</summary>
public sealed class FeatureCompleter : ValueCompleter
{
    private static readonly (string Name, string[] Values)[] Features =
    [
        ("SecurityType", ["TrustedLaunchSupported", "TrustedLaunch", "ConfidentialVMSupported", "ConfidentialVM", "TrustedLaunchAndConfidentialVmSupported"]),
        ("DiskControllerTypes", ["SCSI", "SCSI, NVMe"]),
        ("IsAcceleratedNetworkSupported", ["True", "False"]),
        ("IsHibernateSupported", ["True", "False"]),
    ];

    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        from feature in Features
        from value in feature.Values
        select Value($"@{{Name='{feature.Name}';Value='{value}'}}", $"{feature.Name}: {value}");
}
