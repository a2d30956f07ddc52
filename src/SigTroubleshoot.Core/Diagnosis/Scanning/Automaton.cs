namespace SigTroubleshoot.Diagnosis.Scanning;

/// <summary>
/// Finds many phrases in one pass (Aho-Corasick), considering only letters and digits: every other character
/// leaves the state unchanged, so a phrase is found across quotes, gutters, and line breaks.
/// </summary>
internal sealed class Automaton
{
    private const int Columns = 37;

    private readonly int[] _output;
    private readonly int _longest;

    private Automaton(int[] next, int[] output, int firstOutput, int longest)
    {
        Next = next;
        _output = output;
        FirstOutput = firstOutput;
        _longest = longest;
    }

    /// <summary>The state before the first character.</summary>
    public static int Start => 0;

    /// <summary>The column of each character; 0 for one that is ignored.</summary>
    public static byte[] Column { get; } = BuildColumns();

    /// <summary>For each state and column, the state that follows.</summary>
    public int[] Next { get; }

    /// <summary>The first state in which a phrase ends; it ends in all that follow.</summary>
    public int FirstOutput { get; }

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
                var slot = (state * Columns) + ColumnFor(c);
                if (next[slot] < 0)
                    next[slot] = AddState(next, output);
                state = next[slot];
            }

            if (output[state] < 0)
                output[state] = phrase;
        }

        var order = Link(next, output);
        return Renumber(next, output, order, phrases.Count == 0 ? 0 : phrases.Max(phrase => phrase.Length));
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
        var next = Next;
        var columns = Column;
        var s = state;
        for (var i = at; i < end; i++)
        {
            var column = columns[text[i]];
            s = next[s + column];
            if (s >= FirstOutput && column != 0)
            {
                state = s;
                phrase = PhraseOf(s);
                return i;
            }
        }

        state = s;
        phrase = -1;
        return -1;
    }

    /// <summary>The longest phrase that ends in a state.</summary>
    public int PhraseOf(int state) => _output[state / Columns];

    /// <summary>The state at a position, which depends on no more letters and digits before it than the longest phrase has.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the known text starts.</param>
    /// <param name="at">The position.</param>
    /// <param name="state">Receives the state.</param>
    /// <returns>False if the known text does not contain enough letters and digits.</returns>
    public bool TryResume(char[] text, int from, int at, out int state)
    {
        var start = at;
        for (var kept = 0; kept < _longest && start > from;)
            kept += Column[text[--start]] != 0 ? 1 : 0;
        state = Start;
        for (var i = start; i < at; i++)
            state = Next[state + Column[text[i]]];
        return start > from;
    }

    // Column 0 is for ignored characters. Everything beyond ASCII is ignored.
    private static byte[] BuildColumns()
    {
        var columns = new byte[char.MaxValue + 1];
        for (var c = 0; c < 128; c++)
            columns[c] = (byte)ColumnFor((char)c);
        return columns;
    }

    private static int ColumnFor(char c) => c switch
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
    // Returns the states in this order.
    private static List<int> Link(List<int> next, List<int> output)
    {
        var order = new List<int>(output.Count) { 0 };
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
            order.Add(state);
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

        return order;
    }

    // States with an output come last and states are stored times the number of columns: the inner loop is one load and one
    // compare. The states near the start are reached most often; they are close together, so that they stay in the cache.
    private static Automaton Renumber(List<int> next, List<int> output, List<int> breadthFirst, int longest)
    {
        var count = output.Count;
        var silent = breadthFirst.FindAll(state => output[state] < 0);
        List<int> order = [.. silent, .. breadthFirst.FindAll(state => output[state] >= 0)];
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

        return new Automaton(table, outputs, silent.Count * Columns, longest);
    }
}
