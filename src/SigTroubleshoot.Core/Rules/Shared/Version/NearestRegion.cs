using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>Guesses which region a misspelled name means.</summary>
internal static class NearestRegion
{
    private const int MostEdits = 3;

    /// <summary>The known region with the fewest edits from a name; null if none is close or two are equally close.</summary>
    internal static string? Of(string name)
    {
        var wanted = AzureRegion.Normalize(name);
        if (wanted.Length is < 4 or > 40)
            return null;
        var nearest = AzureRegion.All
            .Select(region => (region.Key, Edits: EditDistance.Between(wanted, region.Key)))
            .OrderBy(region => region.Edits)
            .Take(2)
            .ToArray();
        return nearest[0].Edits <= MostEdits && nearest[0].Edits < nearest[1].Edits ? nearest[0].Key : null;
    }
}
