namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// Finds many phrases in one pass (Aho-Corasick), considering only letters and digits: every other character
/// leaves the state unchanged, so a phrase is found across quotes, gutters, and line breaks.
/// </summary>
internal sealed class Automaton
{
    private const int Columns = 37;
    private static readonly byte[] ColumnOf = BuildColumns();

    private readonly int[] _next;
    private readonly int[] _output;
    private readonly int _firstOutput;

    private Automaton(int[] next, int[] output, int firstOutput)
    {
        _next = next;
        _output = output;
        _firstOutput = firstOutput;
    }

    /// <summary>The state before the first character.</summary>
    public static int Start => 0;

    /// <summary>Builds an automaton; a phrase is identified by its index in the list. Phrases are squeezed and not empty.</summary>
    public static Automaton Build(IReadOnlyList<string> phrases)
    {
        var next = new List<int>(Columns * 1024);
        var output = new List<int>();
        AddState(next, output);
        for (var phrase = 0; phrase < phrases.Count; phrase++)
        {
            var state = 0;
            foreach (var c in phrases[phrase])
            {
                var slot = (state * Columns) + Column(c);
                if (next[slot] < 0)
                    next[slot] = AddState(next, output);
                state = next[slot];
            }

            if (output[state] < 0)
                output[state] = phrase;
        }

        Link(next, output);
        return Renumber(next, output);
    }

    /// <summary>
    /// The next position where a phrase ends, from <paramref name="at"/> on; -1 if there is none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="end">Where to stop (exclusive).</param>
    /// <param name="state">The state to continue from; receives the state reached.</param>
    /// <param name="phrase">Receives the longest phrase that ends there.</param>
    public int Find(char[] text, int at, int end, ref int state, out int phrase)
    {
        var next = _next;
        var columns = ColumnOf;
        var s = state;
        for (var i = at; i < end; i++)
        {
            var c = text[i];
            if (c >= columns.Length)
                continue;
            var column = columns[c];
            var reached = next[s + column];
            s = reached;
            if (reached >= _firstOutput && column != 0)
            {
                state = s;
                phrase = _output[reached / Columns];
                return i;
            }
        }

        state = s;
        phrase = -1;
        return -1;
    }

    // Column 0 is for ignored characters. Everything beyond ASCII is ignored.
    private static byte[] BuildColumns()
    {
        var columns = new byte[128];
        for (var c = 0; c < columns.Length; c++)
            columns[c] = (byte)Column((char)c);
        return columns;
    }

    private static int Column(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a' + 1,
        >= 'A' and <= 'Z' => c - 'A' + 1,
        >= '0' and <= '9' => c - '0' + 27,
        _ => 0,
    };

    private static int AddState(List<int> next, List<int> output)
    {
        for (var i = 0; i < Columns; i++)
            next.Add(-1);
        output.Add(-1);
        return output.Count - 1;
    }

    // Breadth first: where a phrase cannot continue, continue with its longest suffix that starts a phrase.
    private static void Link(List<int> next, List<int> output)
    {
        var fail = new int[output.Count];
        var queue = new Queue<int>();
        next[0] = 0;
        for (var column = 1; column < Columns; column++)
        {
            if (next[column] < 0)
                next[column] = 0;
            else
                queue.Enqueue(next[column]);
        }

        while (queue.Count > 0)
        {
            var state = queue.Dequeue();
            if (output[state] < 0)
                output[state] = output[fail[state]];
            next[state * Columns] = state;
            for (var column = 1; column < Columns; column++)
            {
                var slot = (state * Columns) + column;
                var fallback = next[(fail[state] * Columns) + column];
                if (next[slot] < 0)
                {
                    next[slot] = fallback;
                }
                else
                {
                    fail[next[slot]] = fallback;
                    queue.Enqueue(next[slot]);
                }
            }
        }
    }

    // States with an output come last and states are stored times the number of columns: the inner loop is one load and one compare.
    private static Automaton Renumber(List<int> next, List<int> output)
    {
        var count = output.Count;
        var order = Enumerable.Range(0, count).OrderBy(state => output[state] >= 0 ? 1 : 0).ToArray();
        var place = new int[count];
        for (var i = 0; i < count; i++)
            place[order[i]] = i;
        var table = new int[count * Columns];
        var outputs = new int[count];
        for (var i = 0; i < count; i++)
        {
            outputs[i] = output[order[i]];
            for (var column = 0; column < Columns; column++)
                table[(i * Columns) + column] = place[next[(order[i] * Columns) + column]] * Columns;
        }

        return new Automaton(table, outputs, outputs.TakeWhile(phrase => phrase < 0).Count() * Columns);
    }
}
