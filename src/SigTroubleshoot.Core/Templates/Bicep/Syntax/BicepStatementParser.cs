namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>Reads declarations.</summary>
/// <param name="source">The file.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="parser">Reads values.</param>
internal sealed class BicepStatementParser(string source, IReadOnlyList<BicepToken> tokens, BicepParser parser)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "resource", "module", "param", "var", "output", "type", "func", "using", "extends", "import", "extension", "metadata", "targetScope", "assert", "test",
    };

    /// <summary>Reads all declarations of the file.</summary>
    public IReadOnlyList<BicepStatement> ReadAll()
    {
        List<BicepStatement> statements = [];
        while (!parser.IsAtEnd)
        {
            var before = parser.At;
            if (parser.Name is { } keyword && Keywords.Contains(keyword))
                statements.Add(Read());
            else
                parser.SkipTo('\0');
            if (parser.At == before)
                parser.Advance();
        }

        return statements;
    }

    /// <summary>Reads one declaration, from its keyword.</summary>
    public BicepStatement Read()
    {
        var statement = new BicepStatement { Keyword = parser.Name!, Start = parser.Current.Start, FirstToken = parser.At };
        parser.Advance();
        if (statement.Keyword is not ("using" or "extends" or "import" or "targetScope") && parser.Name is { } name)
        {
            statement.Name = name;
            parser.Advance();
        }

        if (statement.Keyword is "resource" or "module" or "using" or "extends")
            ReadText(statement);
        if (statement.Keyword == "import")
            ReadImport(statement);
        // A function has its body behind an arrow.
        else if (statement.Keyword == "func")
            parser.SkipFunction();
        else if (parser.SkipTo('='))
            ReadValue(statement);
        statement.EndToken = parser.At;
        statement.End = parser.At > statement.FirstToken ? tokens[parser.At - 1].End : statement.Start;
        return statement;
    }

    private void ReadText(BicepStatement statement)
    {
        if (parser.Current.Kind == BicepTokenKind.Text)
        {
            statement.Text = BicepStrings.TextOf(source, parser.Current);
            statement.TextStart = parser.Current.Start;
            parser.Advance();
        }

        if (parser.Name == "existing")
        {
            statement.IsExisting = true;
            parser.Advance();
        }
    }

    private void ReadImport(BicepStatement statement)
    {
        var from = parser.At;
        parser.SkipTo('\0');
        for (var at = from; at < parser.At; at++)
        {
            if (tokens[at].Kind == BicepTokenKind.Text)
            {
                statement.Text = BicepStrings.TextOf(source, tokens[at]);
                statement.TextStart = tokens[at].Start;
            }
        }
    }

    private void ReadValue(BicepStatement statement)
    {
        parser.Advance();
        statement.Value = parser.ReadValue();
        foreach (var inner in statement.Resources)
            inner.Around = statement;
    }
}
