using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>Guesses which region a misspelt name meant.</summary>
internal static class NearestRegion
{
    private const int MostEdits = 3;

    /// <summary>The known region with the fewest edits between it and a name, or null where none is near or two are equally near.</summary>
    internal static string? Of(string name)
    {
        var wanted = AzureRegion.Normalize(name);
        if (wanted.Length is < 4 or > 40)
            return null;
        var nearest = AzureRegion.All
            .Select(region => (region.Key, Edits: Distance(wanted, region.Key)))
            .OrderBy(region => region.Edits)
            .Take(2)
            .ToArray();
        return nearest[0].Edits <= MostEdits && nearest[0].Edits < nearest[1].Edits ? nearest[0].Key : null;
    }

    /// <summary>The number of letters to insert, remove, replace or swap with their neighbour to make one word the other.</summary>
    private static int Distance(string one, string other)
    {
        var edits = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1,
                        edits[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[one.Length, other.Length];
    }
}
