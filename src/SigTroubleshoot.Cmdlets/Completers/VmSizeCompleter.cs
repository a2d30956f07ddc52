using System.Globalization;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes <c>-VMSize</c> with common sizes. Which of them a region offers is what the cmdlet tests.</summary>
public sealed class VmSizeCompleter : ValueCompleter
{
    private const string Intel = "Intel";
    private const string Amd = "AMD";

    private static readonly (string Family, int[] Cpus, Func<int, string> Meaning)[] Families =
    [
        ("Standard_D{0}s_v5", [2, 4, 8, 16, 32, 48, 64, 96], General(Intel)),
        ("Standard_D{0}as_v5", [2, 4, 8, 16, 32, 48, 64, 96], General(Amd)),
        ("Standard_D{0}ds_v5", [2, 4, 8, 16, 32, 48, 64, 96], cpus => Tooltips.FormatSizeGeneralDisk(maker: Intel, cpus: cpus)),
        ("Standard_D{0}s_v6", [2, 4, 8, 16, 32, 48, 64, 96, 128], General(Intel + ", NVMe")),
        ("Standard_D{0}as_v6", [2, 4, 8, 16, 32, 48, 64, 96], General(Amd + ", NVMe")),
        ("Standard_D{0}s_v3", [2, 4, 8, 16, 32, 48, 64], General(Intel)),
        ("Standard_D{0}ps_v5", [2, 4, 8, 16, 32, 48, 64], General("Arm64")),
        ("Standard_DC{0}as_v5", [2, 4, 8, 16, 32, 48, 64, 96], cpus => Tooltips.FormatSizeConfidential(maker: Amd, cpus: cpus)),
        ("Standard_E{0}s_v5", [2, 4, 8, 16, 20, 32, 48, 64, 96], cpus => Tooltips.FormatSizeMemory(maker: Intel, cpus: cpus)),
        ("Standard_E{0}as_v5", [2, 4, 8, 16, 20, 32, 48, 64, 96], cpus => Tooltips.FormatSizeMemory(maker: Amd, cpus: cpus)),
        ("Standard_F{0}s_v2", [2, 4, 8, 16, 32, 48, 64, 72], cpus => Tooltips.FormatSizeCompute(maker: Intel, cpus: cpus)),
        ("Standard_B{0}ms", [2, 4, 8, 12, 16, 20], cpus => Tooltips.FormatSizeBurstable(cpus)),
        ("Standard_B{0}s_v2", [2, 4, 8, 16, 32], cpus => Tooltips.FormatSizeBurstableOf(maker: Intel, cpus: cpus)),
        ("Standard_B{0}as_v2", [2, 4, 8, 16, 32], cpus => Tooltips.FormatSizeBurstableOf(maker: Amd, cpus: cpus)),
        ("Standard_L{0}s_v3", [8, 16, 32, 48, 64, 80], cpus => Tooltips.FormatSizeStorage(maker: Intel, cpus: cpus)),
        ("Standard_NC{0}as_T4_v3", [4, 8, 16, 64], cpus => Tooltips.FormatSizeGraphics(cpus)),
    ];

    private protected override IEnumerable<KeyValuePair<string, string>> Values =>
        from family in Families
        from cpus in family.Cpus
        select Value(string.Format(CultureInfo.InvariantCulture, family.Family, cpus), family.Meaning(cpus));

    private static Func<int, string> General(string maker) => cpus => Tooltips.FormatSizeGeneral(maker: maker, cpus: cpus);
}
