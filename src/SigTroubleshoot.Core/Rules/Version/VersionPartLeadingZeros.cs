using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A part of the version name has leading zeros (1.01.0).</summary>
/// <remarks>
/// No page documents how the service treats them; MicrosoftDocs/azure-docs#94513 shows 1.03.00 kept as text for an
/// application version.
/// </remarks>
internal sealed class VersionPartLeadingZeros() : Rule("SIG303", RuleArea.Version, FindingSeverity.Warning), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image version name[ '{Version}'] has a part with leading zeros[: '{Part}'][ at position {Position}][; use '{Suggestion}' instead].",
        Cause = "A part of the version name has leading zeros (1.01.0). The name is stored as text but ordered by number, so two spellings can mean the same number, and references easily miss the version.",
        Remedy = "Write each part without leading zeros. Check that no existing version differs from the new one only by zeros.",
    };

    public override string AzPowerShell => VersionCommands.ListAzPowerShell;

    public override string AzureCli => VersionCommands.ListAzureCli + " --query '[].name' -o tsv";

    internal override string FaultyValue => "Version";

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
