using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>The end-of-life date of the version (or of its definition) has passed or is within the warning period.</summary>
/// <remarks>Microsoft's gallery pages: the date is informational and does not stop deployments. The period of 90 days is this module's choice.</remarks>
internal sealed class EndOfLifeReached() : Rule("SIG331", RuleArea.Version, FindingSeverity.Warning), ICheck<ImageDefinition>, ICheck<ImageVersion>, ILiveCheck<DeploymentReading>, ILiveCheck<LatestReading>
{
    private const int WarningDays = 90;

    internal override RuleText Text => new()
    {
        Message = "The end-of-life date[ {Value}] of the image has passed or is near.",
        ["MessagePast"] = "The end-of-life date[ of the {Subject}] has passed[: {Value}][, {Days} days ago].",
        ["MessageNear"] = "The end-of-life date[ of the {Subject}] is near[: {Value}][, in {Days} days].",
        MessagePassed = "The end-of-life date of the image is neither past nor near.",
        Cause = "The end-of-life date of the image version (or of its definition) has passed or is within the warning period. Deployments still work: the date is only informational, unless it protects the version from deletion.",
        Remedy = "Publish and roll out a successor, then exclude the old version from latest or delete it. If the image is still maintained, set a later date.",
    };

    public override string AzPowerShell => VersionCommands.UpdateAzPowerShell + " -PublishingProfileExcludeFromLatest";

    public override string AzureCli => VersionCommands.UpdateAzureCli + " --set publishingProfile.excludeFromLatest=true";

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) =>
        Check(CommonTexts.KindDefinition, request.EndOfLifeDate, request.Exists);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
    [
        .. Check(CommonTexts.KindVersion, request.EndOfLifeDate, request.Exists),
        .. Check(CommonTexts.KindDefinition, request.Definition?.EndOfLifeDate, request.Definition?.Exists ?? true),
    ];

    IEnumerable<Answer> ILiveCheck<LatestReading>.Check(LatestReading reading) =>
        reading.Choice.Reading is { } latest ? Check(CommonTexts.KindVersion, latest.EndOfLifeDate, exists: true) : [];

    // SIG330 covers a past date in a new request; a near date was chosen deliberately, so it is only information.
    private static IEnumerable<Answer> Check(string what, string? date, bool exists)
    {
        if (!EndOfLifeDate.TryRead(date, out var end))
            return [];
        var left = end - DateTime.UtcNow;
        if (left.TotalDays > WarningDays || (!exists && left <= TimeSpan.Zero))
            return [];
        return
        [
            Answer.Failed(("Subject", what), ("Value", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Days", Math.Ceiling(Math.Abs(left.TotalDays)).ToString(CultureInfo.InvariantCulture))) with
            {
                MessageKind = left <= TimeSpan.Zero ? "MessagePast" : "MessageNear",
                Severity = exists ? null : FindingSeverity.Information,
            },
        ];
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        // A shared version shows its end-of-life date, but not its publishing profile.
        var request = reading.Version?.Version
            ?? new ImageVersion { EndOfLifeDate = reading.VersionAnswer?.Value?.EndOfLifeDate, Exists = true, Definition = reading.Definition.Value };
        var answers = Answer.Of(((ICheck<ImageVersion>)this).Check(request)).ToList();
        if (answers[0].Outcome == FindingOutcome.Failed)
            return answers;
        if (reading.Definition.Value is null)
            return [reading.WithoutDefinition()];
        return reading.VersionAnswer is { Failure: null } ? answers : [reading.WithoutVersion()];
    }
}
