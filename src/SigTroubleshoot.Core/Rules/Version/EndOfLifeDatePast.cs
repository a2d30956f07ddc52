using SigTroubleshoot.Checks;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The end-of-life date of the definition or version lies today or in the past; it must be later than the moment of the request.</summary>
/// <remarks>Microsoft's troubleshooting guide, image definition table.</remarks>
internal sealed class EndOfLifeDatePast : Rule, ICheck<ImageDefinitionRequest>, ICheck<ImageVersionRequest>
{
    public EndOfLifeDatePast() : base("SIG330", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "EndOfLifeDate must be set to a future date.",
        ];
        AzPowerShell = VersionCommands.NewAzPowerShell("<Version>") + " -PublishingProfileEndOfLifeDate (Get-Date).AddYears(1)";
        AzureCli = VersionCommands.NewAzureCli("<Version>") + " --end-of-life-date <FutureDate>";
    }

    internal override bool Accepts(Sighting sighting) => sighting.Evidence != GalleryEvidence.Other;

    IEnumerable<Violation> ICheck<ImageDefinitionRequest>.Check(ImageDefinitionRequest request) => Check(request.EndOfLifeDate, request.Exists);

    IEnumerable<Violation> ICheck<ImageVersionRequest>.Check(ImageVersionRequest request) => Check(request.EndOfLifeDate, request.Exists);

    // What exists already is SIG331's.
    private static IEnumerable<Violation> Check(string? date, bool exists) =>
        !exists && EndOfLifeDate.TryRead(date, out var end) && end <= DateTime.UtcNow ? [new Violation(("Value", date))] : [];
}
