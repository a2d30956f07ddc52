using System.Globalization;
using SigTroubleshoot.Checks;

namespace SigTroubleshoot.Rules;

/// <summary>The version's security profile holds more UEFI signatures of one type than allowed.</summary>
/// <remarks>An answer of the service in a public log, which gives the limit as 256.</remarks>
internal sealed class UefiKeyLimitExceeded : Rule, ICheck<ImageVersionRequest>
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

    public IEnumerable<Violation> Check(ImageVersionRequest request) =>
        from keys in request.UefiKeyCounts
        where keys.Value > Limit
        select new Violation(
            ("KeyType", keys.Key),
            ("Limit", Limit.ToString(CultureInfo.InvariantCulture)),
            ("Value", keys.Value.ToString(CultureInfo.InvariantCulture)));
}
