using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version's security profile contains more UEFI signatures of one type than allowed.</summary>
/// <remarks>A service response in a public log, which gives the limit as 256.</remarks>
internal sealed class UefiKeyLimitExceeded() : Rule("SIG830", RuleArea.Security, FindingSeverity.Error), ICheck<ImageVersion>
{
    private const int Limit = 256;

    internal override RuleText Text => new()
    {
        Message = "The security profile contains more UEFI signatures[ of type '{KeyType}'] than allowed[: {Value}, maximum {Limit}].",
        Cause = "The version's security profile contains more UEFI signatures of one type than allowed; the last known limit was 256.",
        Remedy = "Reduce the list to the signatures you need, for example by removing revoked hashes that the template already contains.",
    };

    internal override string[] Sentences =>
    [
        "Exceeded the maximum number of UEFI Key elements of type '<KeyType>'.  The maximum allowed is '<Limit>' and '<Value>' was provided.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public IEnumerable<Answer> Check(ImageVersion request) =>
        from keys in request.UefiKeyCounts
        where keys.Value > Limit
        select Answer.Failed(
            ("KeyType", keys.Key),
            ("Limit", Limit.ToString(CultureInfo.InvariantCulture)),
            ("Value", keys.Value.ToString(CultureInfo.InvariantCulture)));
}
