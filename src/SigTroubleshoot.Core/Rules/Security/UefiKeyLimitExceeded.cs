using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version's security profile holds more UEFI signatures of one type than allowed.</summary>
/// <remarks>An answer of the service in a public log, which gives the limit as 256.</remarks>
internal sealed class UefiKeyLimitExceeded : Rule, ICheck<ImageVersion>
{
    private const int Limit = 256;

    public UefiKeyLimitExceeded() : base("SIG830", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Exceeded the maximum number of UEFI Key elements of type '<KeyType>'.  The maximum allowed is '<Limit>' and '<Value>' was provided.",
        ];
    }

    public IEnumerable<Answer> Check(ImageVersion request) =>
        from keys in request.UefiKeyCounts
        where keys.Value > Limit
        select Answer.Failed(
            ("KeyType", keys.Key),
            ("Limit", Limit.ToString(CultureInfo.InvariantCulture)),
            ("Value", keys.Value.ToString(CultureInfo.InvariantCulture)));
}
