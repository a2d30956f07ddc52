namespace SigTroubleshoot.Rules;

/// <summary>Two data disks of the version have the same LUN.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 9</remarks>
internal sealed class DataDiskLunDuplicated : Rule
{
    public DataDiskLunDuplicated() : base("SIG420", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Duplicated lun numbers have been detected in the input data disks.",
        ];
        Lookalikes =
        [
            "Duplicate luns '…' were specified in target region '…' encryption.dataDiskImages (SIG810)",
        ];
    }
}
