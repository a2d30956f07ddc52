using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Deployment;

/// <summary>Has every rule answer whether an image can be deployed.</summary>
internal static class DeploymentAssessor
{
    /// <summary>The answers, worst first. A rule that answers on what was read is not asked again offline.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="source">What the reading is called in a finding's Source.</param>
    public static IReadOnlyList<Finding> Assess(DeploymentReading reading, string source)
    {
        var target = reading.Question.Image.Id;
        var live = LiveCheckRunner<DeploymentReading>.Run(reading, target, source, NamesOf(reading));
        var answered = new HashSet<string>(live.Select(finding => finding.RuleId), StringComparer.Ordinal);
        var offline = CheckRunner<DeploymentRequest>.Run(reading.Request, target, source).Where(finding => !answered.Contains(finding.RuleId));
        return [.. offline.Concat(live).WorstFirst()];
    }

    // For the messages and commands.
    private static Dictionary<string, string> NamesOf(DeploymentReading reading)
    {
        var image = reading.Question.Image;
        return NamedValues.Of(
            ("SubscriptionId", image.IsShared ? reading.Question.SubscriptionId : image.SubscriptionId),
            ("ResourceGroup", image.ResourceGroup),
            ("Gallery", image.Gallery),
            ("Definition", image.Definition),
            ("Version", reading.VersionName),
            ("Region", reading.Question.Region),
            ("ResourceId", image.Id),
            ("ImageId", image.Id),
            ("GalleryId", image.GalleryId),
            ("VmSize", reading.Size?.Name ?? reading.Question.VmSize));
    }
}
