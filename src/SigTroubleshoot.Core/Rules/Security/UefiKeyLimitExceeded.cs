namespace SigTroubleshoot.Rules;

/// <summary>The version's security profile holds more UEFI signatures of one type than allowed (256 at the time of the log).</summary>
/// <remarks>real outputs</remarks>
internal sealed class UefiKeyLimitExceeded : Rule
{
    public UefiKeyLimitExceeded() : base("SIG830", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Exceeded the maximum number of UEFI Key elements of type '<KeyType>'.  The maximum allowed is '<Limit>' and '<Value>' was provided.",
        ];
    }
}
