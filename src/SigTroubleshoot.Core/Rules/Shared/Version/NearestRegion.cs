using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>Guesses which region a misspelled name means.</summary>
internal static class NearestRegion
{
    private const int MostEdits = 3;
    private const int MinLength = 4;
    private const int MaxLength = 40;

    // A template may have thousands of regions, and is judged with many values of what is unknown in it.
    private static readonly RecentResults<string?> Recent = new(count: 4096, MaxLength, Find);

    /// <summary>The known region with the fewest edits from a name; null if none is close or two are equally close.</summary>
    internal static string? Of(string name)
    {
        var wanted = AzureRegion.Normalize(name);
        return wanted.Length is < MinLength or > MaxLength ? null : Recent.Of(wanted);
    }

    private static string? Find(string wanted)
    {
        string? nearest = null;
        var fewest = MostEdits + 1;
        foreach (var region in AzureRegion.All)
        {
            var edits = EditDistance.Between(wanted, region.Key, fewest);
            if (edits < fewest)
                (fewest, nearest) = (edits, region.Key);
            else if (edits == fewest)
                nearest = null;
        }

        return nearest;
    }
}
