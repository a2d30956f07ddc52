using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Which of a definition's versions Azure takes where a deployment names none or <c>latest</c>.</summary>
/// <remarks>
/// Microsoft's overview of the gallery: the highest Major, Minor and Patch that is not excluded from latest. The exclusion of
/// a region wins over that of the version, and latest is judged region by region.
/// </remarks>
internal sealed class LatestVersion
{
    private LatestVersion(IReadOnlyList<JsonValue> candidates, IReadOnlyList<PassedOverVersion> passedOver)
    {
        Candidates = candidates;
        PassedOver = passedOver;
    }

    /// <summary>The versions that count as latest, highest first; the first one is taken, once its replica is there.</summary>
    public IReadOnlyList<JsonValue> Candidates { get; }

    /// <summary>The versions that are higher than the one taken (all where none is), with the reason; highest first.</summary>
    public IReadOnlyList<PassedOverVersion> PassedOver { get; }

    /// <summary>The version that is taken; <see cref="JsonValue.Null"/> where there is none.</summary>
    public JsonValue Version => Candidates.Count > 0 ? Candidates[0] : JsonValue.Null;

    /// <summary>Its name; empty where there is none.</summary>
    public string Name => Version["name"].Text;

    /// <summary>Chooses among versions as Azure gives them.</summary>
    /// <param name="versions">The definition's versions; what has no version's name is left out.</param>
    /// <param name="region">The region of the deployment, in any spelling.</param>
    public static LatestVersion Among(IEnumerable<JsonValue> versions, string region)
    {
        var candidates = new List<JsonValue>();
        var passedOver = new List<PassedOverVersion>();
        foreach (var version in HighestFirst(versions))
        {
            if (ReasonAgainst(version, AzureRegion.Normalize(region)) is not { } reason)
                candidates.Add(version);
            else if (candidates.Count == 0)
                passedOver.Add(new PassedOverVersion(version["name"].Text, reason));
        }

        return new LatestVersion(candidates, passedOver);
    }

    /// <summary>Those that have a version's name, the highest number first.</summary>
    public static IEnumerable<JsonValue> HighestFirst(IEnumerable<JsonValue> versions) =>
        from version in versions
        let number = VersionNumber.TryParse(version["name"].Text, out var parsed) ? parsed : (VersionNumber?)null
        where number is not null
        orderby number descending
        select version;

    private static PassedOverReason? ReasonAgainst(JsonValue version, string region)
    {
        var target = version["properties"]["publishingProfile"]["targetRegions"].Items.FirstOrDefault(item => AzureRegion.Normalize(item["name"].Text) == region);
        if (target is null)
            return PassedOverReason.NotInRegion;
        if (!LatestExclusion.InRegion(version, target))
            return null;
        return target["excludeFromLatest"].IsTrue ? PassedOverReason.ExcludedInRegion : PassedOverReason.Excluded;
    }
}
