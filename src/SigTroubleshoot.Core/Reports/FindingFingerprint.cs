using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Reports;

/// <summary>
/// Recognizes a finding in another run: by the rule, the address of the resource, and the English message without its
/// numbers. So neither a moved line nor a changed count nor another language makes it a new finding.
/// </summary>
internal static class FindingFingerprint
{
    private static readonly Regex Numbers = new(@"\d+", RegexOptions.CultureInvariant);

    /// <summary>16 hexadecimal digits.</summary>
    public static string Of(Finding finding)
    {
        var text = string.Join("\n", finding.RuleId, FindingPlace.AddressOf(finding).ToLowerInvariant(), Numbers.Replace(finding.MessageInEnglish.Length > 0 ? finding.MessageInEnglish : finding.Message, "#"));
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(8).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
