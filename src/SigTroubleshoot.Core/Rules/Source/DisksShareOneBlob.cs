namespace SigTroubleshoot.Rules;

/// <summary>The OS disk and a data disk of the version name the same VHD blob.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 34</remarks>
internal sealed class DisksShareOneBlob : Rule
{
    public DisksShareOneBlob() : base("SIG422", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "OSDiskImage and DataDiskImage cannot point to same blob <Uri>",
        ];
    }
}
