namespace SigTroubleshoot.Rules;

/// <summary>The encryption settings name a LUN that no data disk of the image has.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 32</remarks>
internal sealed class EncryptionLunUnknown : Rule
{
    public EncryptionLunUnknown() : base("SIG809", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "An invalid lun [<Lun>] was specified in encryption.dataDiskImages.",
        ];
    }
}
