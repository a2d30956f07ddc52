using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Azure.Wire;

/// <summary>
/// Refuses names that would make another address of the one that is meant: HTTP resolves <c>.</c> and <c>..</c>, and no
/// name in Azure contains a control character. Names come from users, from logs, and from answers.
/// </summary>
internal static class AddressCheck
{
    /// <summary>The reason why a path must not be requested; null if it may be.</summary>
    /// <param name="path">The path with its query, escaped.</param>
    public static string? FaultOf(string path)
    {
        var question = path.IndexOf('?');
        foreach (var segment in (question < 0 ? path : path.Substring(0, question)).Split('/'))
        {
            var name = Uri.UnescapeDataString(segment);
            if (name is "." or "..")
                return CommonTexts.Fill(CommonTexts.ReadDotName, ("Name", name));
            for (var at = 0; at < name.Length; at++)
            {
                if (char.IsControl(name[at]))
                    return CommonTexts.Fill(CommonTexts.ReadControlName, ("Name", Shown(name)), ("Code", ((int)name[at]).ToString("X4", CultureInfo.InvariantCulture)), ("Position", (at + 1).ToString(CultureInfo.InvariantCulture)));
            }
        }

        return null;
    }

    /// <summary>A name as it can be shown: control characters are replaced.</summary>
    public static string Shown(string name) => new([.. name.Select(character => char.IsControl(character) ? '\uFFFD' : character)]);
}
