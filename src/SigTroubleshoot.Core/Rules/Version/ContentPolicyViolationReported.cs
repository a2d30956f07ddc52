using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version was reported for a violation of Microsoft's content policy.</summary>
/// <remarks>
/// The REST reference of safetyProfile. A version that is read always shows it, from API version 2022-03-03 on. SIG915 covers
/// Azure Policy, which is something else.
/// </remarks>
internal sealed class ContentPolicyViolationReported() : Rule("SIG341", RuleArea.Version, FindingSeverity.Warning), ICheck<ImageVersion>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] was reported for a violation of Microsoft's content policy[: {Category}][ ({Detail})].",
        MessagePassed = "The image version[ {Version}] was not reported for a violation of Microsoft's content policy.",
        Cause = "The image version was reported for a violation of Microsoft's content policy, for example as an unsafe image or for a copyright or intellectual property claim.",
        Remedy = "Read the category and the details in the safety profile, and stop deploying from the version until the matter is settled. Publish a corrected version, or contact Azure support if the report is wrong.",
    };

    public override string AzPowerShell => VersionCommands.ShowAzPowerShell + " | ConvertTo-Json -Depth 6";

    public override string AzureCli => VersionCommands.ShowAzureCli + " --query safetyProfile";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion version)
    {
        if (version.IsReportedForPolicyViolation is not true)
            return [];
        return version.PolicyViolations.Count == 0
            ? [Answer.Failed()]
            : version.PolicyViolations.Select(violation => Answer.Failed(("Category", violation.Category), ("Detail", violation.Details?.TrimEnd('.'))));
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [];
        if (reading.Version is not { } version)
            return [reading.WithoutVersion()];

        // Without a word about it, nobody has reported the version, or Azure does not say so.
        return version.Version.IsReportedForPolicyViolation is null ? [] : Answer.Of(((ICheck<ImageVersion>)this).Check(version.Version));
    }
}
