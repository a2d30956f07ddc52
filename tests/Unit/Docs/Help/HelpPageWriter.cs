using System.Globalization;
using System.Management.Automation;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>
/// Writes the page of a cmdlet in the Markdown schema of platyPS: the existing texts of the page, and the facts of the
/// cmdlet. Missing texts are marked with double braces.
/// </summary>
internal static class HelpPageWriter
{
    private const string CommonParameters = """
        This cmdlet supports the common parameters: -Debug, -ErrorAction, -ErrorVariable,
        -InformationAction, -InformationVariable, -OutBuffer, -OutVariable, -PipelineVariable,
        -ProgressAction, -Verbose, -WarningAction, and -WarningVariable. For more information, see
        [about_CommonParameters](https://go.microsoft.com/fwlink/?LinkID=113216).
        """;

    /// <summary>The whole page, with \n as the line ending.</summary>
    public static string Write(CmdletFacts facts, HelpPage page) => string.Join("\n\n",
    [
        FrontMatter(facts, page.Date ?? DateTime.UtcNow.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture)),
        "# " + facts.Name,
        Section("SYNOPSIS", Or(page["SYNOPSIS"])),
        Section("SYNTAX", [.. facts.Sets.Select(set => Part(CmdletFacts.Heading(set), $"```\n{facts.Syntax(set)}\n```"))]),
        Section("ALIASES", "This cmdlet has no aliases."),
        Section("DESCRIPTION", Or(page["DESCRIPTION"])),
        Section("EXAMPLES", Or(page["EXAMPLES"])),
        Section("PARAMETERS", [.. facts.Parameters.Select(parameter => Parameter(facts, page, parameter)), Part("CommonParameters", CommonParameters)]),
        Section("INPUTS", Or(page["INPUTS"])),
        Section("OUTPUTS", [.. facts.OutputTypes.Select(type => Part(type, Or(page.Parts("OUTPUTS").FirstOrDefault(part => part.Heading == type)?.Body ?? "")))]),
        Section("NOTES", Or(page["NOTES"])),
        Section("RELATED LINKS", Or(page["RELATED LINKS"])),
    ]).ReplaceLineEndings("\n") + "\n";

    private static string FrontMatter(CmdletFacts facts, string date) => $"""
        ---
        document type: cmdlet
        external help file: {facts.HelpFile}
        HelpUri: {facts.HelpUri}
        Locale: en-US
        Module Name: SigTroubleshoot
        ms.date: {date}
        PlatyPS schema version: 2024-05-01
        title: {facts.Name}
        ---
        """;

    private static string Parameter(CmdletFacts facts, HelpPage page, ParameterMetadata parameter) =>
        Part("-" + parameter.Name, $"{Or(page.Description(parameter.Name) ?? Hint.Of(parameter.ParameterSets.Values.First(), "en-US"))}\n\n```yaml\n{Metadata(facts, parameter)}\n```");

    private static string Metadata(CmdletFacts facts, ParameterMetadata parameter) => string.Join('\n',
    [
        $"Type: {parameter.ParameterType.FullName}",
        $"DefaultValue: {facts.DefaultValue(parameter)}",
        $"SupportsWildcards: {Bool(CmdletFacts.TakesWildcards(parameter))}",
        .. List("Aliases", parameter.Aliases),
        "ParameterSets:",
        .. parameter.ParameterSets.SelectMany(set => Set(set.Key, set.Value)),
        $"DontShow: {Bool(parameter.Attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow))}",
        .. List("AcceptedValues", CmdletFacts.AcceptedValues(parameter)),
        // platyPS uses the HelpMessage of a parameter as its description, and leaves this empty.
        "HelpMessage: ''",
    ]);

    private static IEnumerable<string> Set(string name, ParameterSetMetadata set) =>
    [
        $"- Name: {(name == ParameterAttribute.AllParameterSets ? "(All)" : name)}",
        $"  Position: {Position(set)}",
        $"  IsRequired: {Bool(set.IsMandatory)}",
        $"  ValueFromPipeline: {Bool(set.ValueFromPipeline)}",
        $"  ValueFromPipelineByPropertyName: {Bool(set.ValueFromPipelineByPropertyName)}",
        $"  ValueFromRemainingArguments: {Bool(set.ValueFromRemainingArguments)}",
    ];

    private static string Position(ParameterSetMetadata set) => set.Position == int.MinValue ? "Named" : set.Position.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> List(string name, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? [$"{name}: []"] : [$"{name}:", .. values.Select(value => $"- {value}")];

    private static string Section(string title, params string[] parts) => $"## {title}\n\n{string.Join("\n\n", parts)}";

    private static string Part(string title, string body) => $"### {title}\n\n{body}";

    private static string Or(string text) => text.Length == 0 ? "{{ to be written }}" : text;

    private static string Bool(bool value) => value ? "true" : "false";
}
