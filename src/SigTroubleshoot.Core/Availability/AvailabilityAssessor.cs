using SigTroubleshoot.Azure;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Availability;

/// <summary>Runs every rule on whether a gallery with a name can be created in a subscription.</summary>
internal static class AvailabilityAssessor
{
    /// <summary>The results, worst first.</summary>
    /// <param name="rules">The rules to apply.</param>
    /// <param name="reading">What was read.</param>
    public static IReadOnlyList<Finding> Assess(RuleSet rules, GalleryNameReading reading) =>
        rules.Judge(reading, reading.Name, AzureView.Name, NamedValues.Of(("Gallery", reading.Name), ("SubscriptionId", reading.Taken.SubscriptionId)));
}
