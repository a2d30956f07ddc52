using System.Globalization;

namespace SigTroubleshoot.Deployment;

/// <summary>Tells the versions that are not the latest.</summary>
internal static class PassedOver
{
    /// <summary>A long list helps nobody; the highest versions are the ones that were expected.</summary>
    private const int MostTold = 5;

    /// <summary>The versions in a row; null where there are none.</summary>
    public static string? Tell(IReadOnlyList<string> versions) =>
        versions.Count == 0 ? null
        : versions.Count <= MostTold ? string.Join(", ", versions)
        : string.Join(", ", versions.Take(MostTold)) + " and " + (versions.Count - MostTold).ToString(CultureInfo.InvariantCulture) + " more";
}
