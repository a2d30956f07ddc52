using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports.Copies;

/// <summary>Reads the usage of a limit from the object that a job, a remote session, or Clixml made of it.</summary>
internal static class UsageMapping
{
    /// <summary>The usage; null if the node is something else.</summary>
    public static Usage? Map(IResourceNode node)
    {
        var resource = node.EnumOf<UsageResource>(nameof(Usage.Resource));
        // One that could not be read has a reason instead of numbers.
        if (node[nameof(Usage.SubscriptionId)].Text is not { } subscription || !node[nameof(Usage.Location)].Exists || !node[nameof(Usage.Target)].Exists
            || (resource is null ? node.TextOf(nameof(Usage.Reason)).Length == 0 : !node[nameof(Usage.Limit)].Exists))
            return null;
        return new Usage
        {
            SubscriptionId = subscription,
            Location = node.TextOf(nameof(Usage.Location)),
            Resource = resource,
            CurrentValue = node.LargeNumberOf(nameof(Usage.CurrentValue)),
            Limit = node.LargeNumberOf(nameof(Usage.Limit)),
            Target = node.TextOf(nameof(Usage.Target)),
            Reason = node.TextOf(nameof(Usage.Reason)),
            Findings = node.FindingsOf(),
        };
    }
}
