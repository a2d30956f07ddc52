using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>The translations of the paragraphs in the help: a page with each English paragraph as a quotation, and its translation below.</summary>
internal sealed class HelpTranslations
{
    /// <summary>The page of the module's help.</summary>
    public static readonly string File = Path.Combine(Session.Root, "docs", "zh-Hant", "help.md");

    private const string Fence = "```";
    private const string Rule = "---------";

    private readonly Dictionary<string, string> _chinese = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private HelpTranslations()
    {
    }

    /// <summary>The English paragraphs whose translation was not used yet.</summary>
    public IEnumerable<string> Unused => _chinese.Keys.Where(english => !_used.Contains(english));

    /// <summary>Reads a page.</summary>
    public static HelpTranslations Read(string file)
    {
        HelpTranslations translations = new();
        var english = "";
        foreach (var line in System.IO.File.ReadLines(file).Where(line => line.Length > 0))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
                english = line[2..];
            else if (english.Length > 0)
            {
                translations._chinese.Add(english, line);
                english = "";
            }
        }

        return translations;
    }

    /// <summary>A text with its paragraphs translated; code stays as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="missing">Gets the paragraphs without a translation.</param>
    public string Of(string text, List<string> missing)
    {
        var isCode = false;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
                isCode = !isCode;
            else if (!isCode && !string.IsNullOrWhiteSpace(lines[i]))
                lines[i] = lines[i].StartsWith(Rule, StringComparison.Ordinal) ? $"{Rule} {Line(lines[i].Trim('-', ' '), missing)} {Rule}" : Line(lines[i], missing);
        }

        return string.Join('\n', lines);
    }

    private string Line(string english, List<string> missing)
    {
        if (_chinese.TryGetValue(english, out var chinese))
        {
            _used.Add(english);
            return chinese;
        }

        missing.Add(english);
        return english;
    }
}
