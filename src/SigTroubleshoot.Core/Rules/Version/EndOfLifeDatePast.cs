using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The end-of-life date of the definition or version is today or in the past; it must be later than the time of the request.</summary>
/// <remarks>Microsoft's troubleshooting guide, image definition table.</remarks>
internal sealed class EndOfLifeDatePast() : Rule("SIG330", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The end-of-life date[ {Value}] is not in the future.",
        Cause = "The end-of-life date of the definition or version is today or in the past. It must be later than the time of the request.",
        Remedy = "Specify a later date, or omit the property. A wrong time zone or day/month order can also move a date into the past.",
    };

    internal override string[] Sentences =>
    [
        "EndOfLifeDate must be set to a future date.",
    ];

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>") + " -PublishingProfileEndOfLifeDate (Get-Date).AddYears(1)";

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>") + " --end-of-life-date <FutureDate>";

    bool ISentenceGuard.Accepts(RuleMatch match) => match.Evidence != GalleryEvidence.Other;

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.EndOfLifeDate, request.Exists);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) => Check(request.EndOfLifeDate, request.Exists);

    // SIG331 covers existing definitions and versions.
    private static IEnumerable<Answer> Check(string? date, bool exists) =>
        !exists && EndOfLifeDate.TryRead(date, out var end) && end <= DateTime.UtcNow ? [Answer.Failed(("Value", date))] : [];
}
