using SigTroubleshoot.Azure;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Availability;

/// <summary>Has every rule answer whether a gallery of a name can be made in a subscription.</summary>
internal static class AvailabilityAssessor
{
    /// <summary>The answers, worst first.</summary>
    /// <param name="rules">The rules to judge by.</param>
    /// <param name="reading">What was read.</param>
    public static IReadOnlyList<Finding> Assess(RuleSet rules, GalleryNameReading reading) =>
        rules.Judge(reading, reading.Name, AzureView.Name, NamedValues.Of(("Gallery", reading.Name), ("SubscriptionId", reading.Taken.SubscriptionId)));
}
