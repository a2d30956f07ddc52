using System.Globalization;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes <c>-VMSize</c> with common sizes. Which of them a region offers is what the cmdlet tests.</summary>
public sealed class VmSizeCompleter : ValueCompleter
{
    private static readonly (string Family, int[] Cpus, string Meaning)[] Families =
    [
        ("Standard_D{0}s_v5", [2, 4, 8, 16, 32, 48, 64, 96], "General purpose, Intel"),
        ("Standard_D{0}as_v5", [2, 4, 8, 16, 32, 48, 64, 96], "General purpose, AMD"),
        ("Standard_D{0}ds_v5", [2, 4, 8, 16, 32, 48, 64, 96], "General purpose, Intel, with a temporary disk"),
        ("Standard_D{0}s_v6", [2, 4, 8, 16, 32, 48, 64, 96, 128], "General purpose, Intel, NVMe"),
        ("Standard_D{0}as_v6", [2, 4, 8, 16, 32, 48, 64, 96], "General purpose, AMD, NVMe"),
        ("Standard_D{0}s_v3", [2, 4, 8, 16, 32, 48, 64], "General purpose, Intel"),
        ("Standard_D{0}ps_v5", [2, 4, 8, 16, 32, 48, 64], "General purpose, Arm64"),
        ("Standard_DC{0}as_v5", [2, 4, 8, 16, 32, 48, 64, 96], "Confidential, AMD"),
        ("Standard_E{0}s_v5", [2, 4, 8, 16, 20, 32, 48, 64, 96], "Memory optimized, Intel"),
        ("Standard_E{0}as_v5", [2, 4, 8, 16, 20, 32, 48, 64, 96], "Memory optimized, AMD"),
        ("Standard_F{0}s_v2", [2, 4, 8, 16, 32, 48, 64, 72], "Compute optimized, Intel"),
        ("Standard_B{0}ms", [2, 4, 8, 12, 16, 20], "Burstable"),
        ("Standard_B{0}s_v2", [2, 4, 8, 16, 32], "Burstable, Intel"),
        ("Standard_B{0}as_v2", [2, 4, 8, 16, 32], "Burstable, AMD"),
        ("Standard_L{0}s_v3", [8, 16, 32, 48, 64, 80], "Storage optimized, Intel"),
        ("Standard_NC{0}as_T4_v3", [4, 8, 16, 64], "GPU"),
    ];

    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        from family in Families
        from cpus in family.Cpus
        select Value(string.Format(CultureInfo.InvariantCulture, family.Family, cpus), $"{family.Meaning}, {cpus} vCPUs");
}
