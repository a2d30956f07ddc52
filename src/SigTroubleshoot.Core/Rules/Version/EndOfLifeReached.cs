using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The end-of-life date of the version (or of its definition) has passed or comes within the chosen warning period.</summary>
/// <remarks>Microsoft's gallery pages: the date is informational and does not stop deployments. The period of 90 days is the module's own.</remarks>
internal sealed class EndOfLifeReached() : Rule("SIG331", RuleArea.Version, FindingSeverity.Warning), ICheck<ImageDefinition>, ICheck<ImageVersion>, ILiveCheck<DeploymentReading>
{
    private const int WarningDays = 90;

    internal override RuleText Text => new()
    {
        Message = "The end-of-life date[ {Value}] of the image has passed or is near.",
        ["MessagePast"] = "The end of life[ of the {Subject}] has passed[: {Value}][, {Days} days ago].",
        ["MessageNear"] = "The end of life[ of the {Subject}] is near[: {Value}][, in {Days} days].",
        MessagePassed = "The end of life of the image is neither past nor near.",
        Cause = "The end-of-life date of the version (or of its definition) has passed or comes within the warning period. Deployment goes on working; the date is only informational, unless it guards deletion.",
        Remedy = "Publish and roll out a successor, then exclude the old version from latest or delete it. Move the date if the image is still maintained.",
    };

    public override string AzPowerShell => VersionCommands.UpdateAzPowerShell + " -PublishingProfileExcludeFromLatest";

    public override string AzureCli => VersionCommands.UpdateAzureCli + " --set publishingProfile.excludeFromLatest=true";

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) =>
        Check("image definition", request.EndOfLifeDate, request.Exists);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
    [
        .. Check("image version", request.EndOfLifeDate, request.Exists),
        .. Check("image definition", request.Definition?.EndOfLifeDate, request.Definition?.Exists ?? true),
    ];

    // A past date in a new request is SIG330's; a near one was chosen, so it is only worth a word.
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
        // Who shares a version shows the end of its life, but nothing of how it is published.
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
