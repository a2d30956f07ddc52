namespace SigTroubleshoot.Text;

/// <summary>How similar two words are.</summary>
internal static class EditDistance
{
    /// <summary>The number of letters to insert, remove, replace, or swap with their neighbor to turn one word into the other.</summary>
    public static int Between(string one, string other) => Between(one, other, Math.Max(one.Length, other.Length));

    /// <summary>The same, if it is not more than a number; otherwise any greater number.</summary>
    /// <param name="one">One word.</param>
    /// <param name="other">The other word.</param>
    /// <param name="most">The number from which on the words are too different.</param>
    public static int Between(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        // The rows of the table for the letters of one word so far, and for one and two letters less.
        var (row, last, before) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            row[j] = j;
        var leastLast = 0;
        for (var i = 1; i <= one.Length; i++)
        {
            (before, last, row) = (last, row, before);
            var least = row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var edits = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.Min(least, edits);
            }

            // A swap looks back two rows.
            if (least > most && leastLast > most)
                return most + 1;
            leastLast = least;
        }

        return row[other.Length];
    }
}
