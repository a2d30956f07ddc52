using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>What a Bicep file declares, and where.</summary>
internal sealed class BicepOutline
{
    private readonly Dictionary<(string Keyword, string Name), BicepStatement> _declared = [];

    /// <param name="file">The file.</param>
    public BicepOutline(SourceFile file)
    {
        File = file;
        Tokens = BicepLexer.Read(file.Text);
        Statements = new BicepStatementParser(file.Text, Tokens, new BicepParser(file.Text, Tokens)).ReadAll();
        foreach (var statement in Statements)
        {
            if (!_declared.ContainsKey((statement.Keyword, statement.Name)))
                _declared.Add((statement.Keyword, statement.Name), statement);
        }
    }

    /// <summary>The file.</summary>
    public SourceFile File { get; }

    /// <summary>The tokens of the file.</summary>
    public IReadOnlyList<BicepToken> Tokens { get; }

    /// <summary>The declarations at the top of the file.</summary>
    public IReadOnlyList<BicepStatement> Statements { get; }

    /// <summary>The path in the declaration <c>using</c> of a file of parameters; null if there is none.</summary>
    public string? Using => Statements.FirstOrDefault(statement => statement.Keyword == "using" && statement.Text.Length > 0)?.Text;

    /// <summary>The resources in the order of a compiled template: those in another resource come before it.</summary>
    public IEnumerable<BicepStatement> Resources => Statements.Where(statement => statement.Keyword == "resource").SelectMany(InnerFirst);

    /// <summary>The first declaration with a keyword and a name; null if there is none.</summary>
    public BicepStatement? Find(string keyword, string name) => _declared.TryGetValue((keyword, name), out var found) ? found : null;

    /// <summary>The text of a value, which is a string without values in it.</summary>
    public string TextOf(BicepNode node) => BicepStrings.TextOf(File.Text, Tokens[node.FirstToken]);

    /// <summary>The source of a value.</summary>
    public string SourceOf(BicepNode node) => File.Text.Substring(node.Start, node.End - node.Start);

    /// <summary>The resource that contains another one, by its position or by its property <c>parent</c>; null if there is none in the file.</summary>
    public BicepStatement? ParentOf(BicepStatement statement)
    {
        if (statement.Around is not null || statement.Body?.Find("parent") is not { } parent)
            return statement.Around;
        return ResourceAt(parent.FirstToken, parent.EndToken);
    }

    /// <summary>The resource that an expression begins with: <c>gallery</c>, <c>gallery::image</c>, <c>galleries[i]</c>; null if it begins with something else.</summary>
    /// <param name="first">The number of its first token.</param>
    /// <param name="end">The number of the token after it.</param>
    public BicepStatement? ResourceAt(int first, int end)
    {
        BicepStatement? found = null;
        for (var at = first; at < end; at++)
        {
            var token = Tokens[at];
            if (token.Kind != BicepTokenKind.Name)
            {
                if (File.Text[token.Start] != ':')
                    break;
                continue;
            }

            var name = NameOf(token);
            found = found is null ? Find("resource", name) : found.Resources.FirstOrDefault(inner => inner.Name == name);
            if (found is null)
                break;
        }

        return found;
    }

    /// <summary>The sign that a token is; 0 if it is something else.</summary>
    /// <param name="at">The number of the token.</param>
    public char SignAt(int at) => Tokens[at].Kind == BicepTokenKind.Sign ? File.Text[Tokens[at].Start] : '\0';

    /// <summary>The text of a token.</summary>
    public string NameOf(BicepToken token) => File.Text.Substring(token.Start, token.End - token.Start);

    private static IEnumerable<BicepStatement> InnerFirst(BicepStatement statement) => statement.Resources.SelectMany(InnerFirst).Append(statement);
}
