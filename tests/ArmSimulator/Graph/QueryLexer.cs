using System.Text;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Splits a query into words, text literals, numbers, and symbols.</summary>
internal static class QueryLexer
{
    private static readonly string[] Signs = ["=~", "!~", "==", "!=", "<=", ">=", "=", "<", ">", "|", ",", "(", ")", "[", "]", ".", "!"];

    public static List<QueryToken> Read(string query)
    {
        var tokens = new List<QueryToken>();
        for (var at = 0; at < query.Length;)
        {
            var character = query[at];
            if (char.IsWhiteSpace(character))
                at++;
            else if (query.AsSpan(at).StartsWith("//"))
                at = query.IndexOf('\n', at) is >= 0 and var end ? end : query.Length;
            else if (character is '\'' or '"')
                tokens.Add(Text(query, ref at));
            else if (char.IsAsciiDigit(character))
                tokens.Add(Run(QueryTokenKind.Number, query, ref at, char.IsAsciiDigit));
            else if (char.IsAsciiLetter(character) || character == '_')
                tokens.Add(Word(query, ref at));
            else
                tokens.Add(Sign(query, ref at));
        }

        tokens.Add(new(QueryTokenKind.End, ""));
        return tokens;
    }

    private static QueryToken Run(QueryTokenKind kind, string query, ref int at, Func<char, bool> belongs)
    {
        var start = at;
        while (at < query.Length && belongs(query[at]))
            at++;
        return new(kind, query[start..at]);
    }

    /// <summary>A word, including the tilde of <c>in~</c>.</summary>
    private static QueryToken Word(string query, ref int at)
    {
        var word = Run(QueryTokenKind.Word, query, ref at, character => char.IsAsciiLetterOrDigit(character) || character == '_');
        if (at >= query.Length || query[at] != '~' || !word.Text.Equals("in", StringComparison.OrdinalIgnoreCase))
            return word;
        at++;
        return word with { Text = "in~" };
    }

    private static QueryToken Text(string query, ref int at)
    {
        var quote = query[at++];
        var text = new StringBuilder();
        while (at < query.Length && query[at] != quote)
        {
            if (query[at] == '\\' && at + 1 < query.Length)
                at++;
            text.Append(query[at++]);
        }

        if (at++ >= query.Length)
            throw new GraphQueryException("A text is not closed.");
        return new(QueryTokenKind.Text, text.ToString());
    }

    private static QueryToken Sign(string query, ref int at)
    {
        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(query, at, sign, 0, sign.Length) != 0)
                continue;
            at += sign.Length;
            return new(QueryTokenKind.Sign, sign);
        }

        throw new GraphQueryException($"The character '{query[at]}' is not understood.");
    }
}
