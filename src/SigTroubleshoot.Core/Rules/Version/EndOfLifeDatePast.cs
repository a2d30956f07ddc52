using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The end-of-life date of the definition or version lies today or in the past; it must be later than the moment of the request.</summary>
/// <remarks>Microsoft's troubleshooting guide, image definition table.</remarks>
internal sealed class EndOfLifeDatePast : Rule, ICheck<ImageDefinition>, ICheck<ImageVersion>
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

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.EndOfLifeDate, request.Exists);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) => Check(request.EndOfLifeDate, request.Exists);

    // What exists already is SIG331's.
    private static IEnumerable<Answer> Check(string? date, bool exists) =>
        !exists && EndOfLifeDate.TryRead(date, out var end) && end <= DateTime.UtcNow ? [Answer.Failed(("Value", date))] : [];
}
