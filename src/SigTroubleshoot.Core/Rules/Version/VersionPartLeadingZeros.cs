using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A part of the version name has leading zeros (1.01.0).</summary>
/// <remarks>
/// No page tells what the service makes of them; MicrosoftDocs/azure-docs#94513 shows 1.03.00 kept as text for an
/// application version.
/// </remarks>
internal sealed class VersionPartLeadingZeros : Rule, ICheck<ImageVersion>
{
    public VersionPartLeadingZeros() : base("SIG303", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check)
    {
        AzPowerShell = VersionCommands.ListAzPowerShell;
        AzureCli = VersionCommands.ListAzureCli + " --query '[].name' -o tsv";
    }

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        request.Name is { } name && VersionNumber.FindLeadingZeros(name) is { } fault
            ? [Answer.Failed(
                ("Version", NameCharacter.ShowName(name)),
                ("Part", NameCharacter.ShowName(fault.Text)),
                ("Character", "0"),
                ("Position", fault.Position.ToString(CultureInfo.InvariantCulture)),
                ("Suggestion", VersionNumber.Suggest(name)))]
            : [];
}
