namespace SigTroubleshoot.ArmSimulator;

/// <summary>Reads the tokens of a query from left to right.</summary>
internal sealed class QueryTokens(string query)
{
    private readonly List<QueryToken> _tokens = QueryLexer.Read(query);
    private int _at;

    public QueryToken Current => _tokens[_at];

    public QueryToken Previous => _tokens[_at - 1];

    /// <summary>The number of tokens read.</summary>
    public int Position => _at;

    public bool IsAtEnd => Current.Kind == QueryTokenKind.End;

    public QueryToken Take()
    {
        var token = Current;
        if (!IsAtEnd)
            _at++;
        return token;
    }

    public bool TakeWord(string word) => TakeIf(QueryTokenKind.Word, word);

    public bool TakeSign(string sign) => TakeIf(QueryTokenKind.Sign, sign);

    public void ExpectSign(string sign)
    {
        if (!TakeSign(sign))
            throw Unexpected();
    }

    public string ExpectWord() => Current.Kind == QueryTokenKind.Word ? Take().Text : throw Unexpected();

    public GraphQueryException Unexpected() => Unexpected(Current);

    public static GraphQueryException Unexpected(QueryToken token) =>
        new(token.Kind == QueryTokenKind.End ? "The query ends too early." : $"'{token.Text}' is not understood there.");

    /// <summary>The words read since a position.</summary>
    public IEnumerable<string> WordsSince(int position) => _tokens.Take(_at).Skip(position).Where(token => token.Kind == QueryTokenKind.Word).Select(token => token.Text);

    private bool TakeIf(QueryTokenKind kind, string text)
    {
        if (Current.Kind != kind || !Current.Text.Equals(text, StringComparison.OrdinalIgnoreCase))
            return false;
        _at++;
        return true;
    }
}
