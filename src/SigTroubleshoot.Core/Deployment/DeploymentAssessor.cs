using SigTroubleshoot.Azure;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Deployment;

/// <summary>Runs every rule on whether an image can be deployed.</summary>
internal static class DeploymentAssessor
{
    /// <summary>The results, worst first. A rule that evaluates what was read is not also run offline.</summary>
    /// <param name="rules">The rules to apply.</param>
    /// <param name="reading">What was read.</param>
    public static IReadOnlyList<Finding> Assess(RuleSet rules, DeploymentReading reading)
    {
        var target = reading.Question.Image.Id;
        var live = rules.Judge(reading, target, AzureView.Name, NamesOf(reading));
        var answered = new HashSet<string>(live.Select(finding => finding.RuleId), StringComparer.Ordinal);
        var offline = rules.Check(reading.Request, target, AzureView.Name).Where(finding => !answered.Contains(finding.RuleId));
        return [.. offline.Concat(live).WorstFirst()];
    }

    /// <summary>The names of what was read, for messages and commands.</summary>
    public static Dictionary<string, string> NamesOf(DeploymentReading reading)
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
