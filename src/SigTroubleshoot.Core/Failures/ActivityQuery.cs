using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Failures;

/// <summary>What to read of the activity log.</summary>
/// <param name="Since">The earliest time; the service keeps 90 days.</param>
/// <param name="Until">The latest time.</param>
/// <param name="ResourceGroups">The resource groups; none for all.</param>
/// <param name="IncludesResolved">Whether failures are wanted that a later operation overcame.</param>
internal sealed record ActivityQuery(DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<string> ResourceGroups, bool IncludesResolved)
{
    // Deployments are logged by the third: a template that is refused as a whole never reaches the first two.
    private static readonly string[] Providers = ["Microsoft.Compute", "Microsoft.VirtualMachineImages", "Microsoft.Resources"];

    /// <summary>Whether a deployment can be in another list than what it deploys, which is read later: it may deploy to several groups.</summary>
    public bool DividesDeployments => ResourceGroups.Count > 1;

    /// <summary>The lists to read in a subscription: the service filters by one more property than the time.</summary>
    public IEnumerable<string> Paths(string subscriptionId) =>
        ResourceGroups.Count > 0
            ? ResourceGroups.Select(group => ArmPath.ActivityLog(subscriptionId, Since, Until, "resourceGroupName", group))
            : Providers.Select(provider => ArmPath.ActivityLog(subscriptionId, Since, Until, "resourceProvider", provider));
}
