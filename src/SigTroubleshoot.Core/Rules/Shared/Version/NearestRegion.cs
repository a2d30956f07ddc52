using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>Guesses which region a misspelled name means.</summary>
internal static class NearestRegion
{
    private const int MostEdits = 3;
    private const int MinLength = 4;
    private const int MaxLength = 40;

    private static readonly (string Name, ulong Letters)[] Regions = [.. AzureRegion.All.Select(region => (region.Key, LettersOf(region.Key)))];

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
        var letters = LettersOf(wanted);
        string? nearest = null;
        var fewest = MostEdits + 1;
        foreach (var region in Regions)
        {
            // One edit adds one letter and removes one at most.
            if (Count(letters ^ region.Letters) > 2 * fewest)
                continue;
            var edits = EditDistance.Between(wanted, region.Name, fewest);
            if (edits < fewest)
                (fewest, nearest) = (edits, region.Name);
            else if (edits == fewest)
                nearest = null;
        }

        return nearest;
    }

    // One bit for each letter that occurs; the bits of several characters may be the same one.
    private static ulong LettersOf(string name)
    {
        var letters = 0UL;
        foreach (var c in name)
            letters |= 1UL << (c & 63);
        return letters;
    }

    private static int Count(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
            count++;
        return count;
    }
}
