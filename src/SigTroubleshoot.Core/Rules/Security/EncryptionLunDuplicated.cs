namespace SigTroubleshoot.Rules;

/// <summary>The encryption settings of one target region name the same LUN twice.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 33</remarks>
internal sealed class EncryptionLunDuplicated : Rule
{
    public EncryptionLunDuplicated() : base("SIG810", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Duplicate luns '<Lun>' were specified in target region '<Region>' encryption.dataDiskImages",
        ];
        Lookalikes =
        [
            "Duplicated lun numbers have been detected in the input data disks. (SIG420)",
        ];
    }
}
