using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Health;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Deployment;

/// <summary>Tells the versions that are not the latest, each with its reason.</summary>
internal static class PassedOver
{
    /// <summary>A long list helps nobody; the highest versions are the ones that were expected.</summary>
    private const int MostTold = 5;

    /// <summary>The versions in a row; null where there are none.</summary>
    public static string? Tell(IReadOnlyList<string> versions) =>
        versions.Count == 0 ? null
        : versions.Count <= MostTold ? string.Join(", ", versions)
        : string.Join(", ", versions.Take(MostTold)) + " and " + (versions.Count - MostTold).ToString(CultureInfo.InvariantCulture) + " more";

    /// <summary>A version that does not count as latest.</summary>
    public static string Words(PassedOverVersion version) => Words(version.Reason.ToString(), version.Name);

    /// <summary>A version that counts as latest, and whose replica in the region is not there or not complete.</summary>
    /// <param name="version">Its name.</param>
    /// <param name="region">What the service says of the region; null where it says nothing.</param>
    public static string Unready(string version, RegionStatus? region) => Words(region is null ? "NoReplica" : "NotCompleted", version, region?.State);

    private static string Words(string reason, string version, string? state = null) => CommonTexts.Fill("PassedOver." + reason, ("Version", version), ("State", state));
}
