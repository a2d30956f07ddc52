using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>The page of a cmdlet under docs/en-US, split into its sections.</summary>
internal sealed class HelpPage
{
    private readonly Dictionary<string, string> _sections;

    /// <param name="name">The cmdlet.</param>
    /// <param name="text">The whole page, with \n as the line ending.</param>
    public HelpPage(string name, string text)
    {
        Name = name;
        Text = text;
        _sections = Cut(text, "## ").ToDictionary(section => section.Heading, section => section.Body);
    }

    /// <summary>The folder of the pages.</summary>
    public static string Folder { get; } = Path.Combine(Session.Root, "docs", "en-US");

    /// <summary>The cmdlet.</summary>
    public string Name { get; }

    /// <summary>The whole page.</summary>
    public string Text { get; }

    /// <summary>The file.</summary>
    public string File => Path.Combine(Folder, Name + ".md");

    /// <summary>The date in the front matter; null if there is none.</summary>
    public string? Date => Text.Split('\n').FirstOrDefault(line => line.StartsWith("ms.date: ", StringComparison.Ordinal))?["ms.date: ".Length..];

    /// <summary>The text of a section; empty if the page does not have it.</summary>
    public string this[string section] => _sections.GetValueOrDefault(section, "");

    /// <summary>The page of a cmdlet; empty if it does not exist yet.</summary>
    public static HelpPage Read(string name)
    {
        var page = new HelpPage(name, "");
        return System.IO.File.Exists(page.File) ? new HelpPage(name, System.IO.File.ReadAllText(page.File).ReplaceLineEndings("\n")) : page;
    }

    /// <summary>The parts of a section, each with its own heading.</summary>
    public IReadOnlyList<HelpPart> Parts(string section) => Cut(this[section], "### ");

    /// <summary>The description of a parameter; null if the page has none.</summary>
    public string? Description(string parameter) =>
        Parts("PARAMETERS").FirstOrDefault(part => part.Heading == "-" + parameter)?.Body.Split("```yaml")[0].Trim();

    private static List<HelpPart> Cut(string text, string mark)
    {
        var parts = new List<HelpPart>();
        var isCode = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            if (!isCode && line.StartsWith(mark, StringComparison.Ordinal))
                parts.Add(new HelpPart(line[mark.Length..], ""));
            else if (parts.Count > 0)
                parts[^1] = parts[^1] with { Body = parts[^1].Body + line + "\n" };
        }

        return [.. parts.Select(part => part with { Body = part.Body.Trim('\n') })];
    }
}
