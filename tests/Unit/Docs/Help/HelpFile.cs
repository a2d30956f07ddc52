using System.Xml.Linq;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>The content of the built module's help file, which Get-Help reads, for a cmdlet.</summary>
internal sealed class HelpFile(XElement command)
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The whole file, with \n as the line ending.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Session.Manifest)!, "en-US", "SigTroubleshoot.Cmdlets.dll-Help.xml")).ReplaceLineEndings("\n");

    private static readonly Lazy<Dictionary<string, HelpFile>> All = new(() => XDocument.Parse(Text)
        .Descendants(Command + "command")
        .ToDictionary(item => item.Descendants(Command + "name").First().Value, item => new HelpFile(item)));

    /// <summary>The cmdlets that it describes.</summary>
    public static IEnumerable<string> Names => All.Value.Keys;

    /// <summary>The verb and the noun.</summary>
    public string Name => $"{command.Descendants(Command + "verb").Single().Value}-{command.Descendants(Command + "noun").Single().Value}";

    /// <summary>The synopsis.</summary>
    public string Synopsis => Paragraphs(command.Element(Command + "details")!.Element(Maml + "description"));

    /// <summary>The description.</summary>
    public string Description => Paragraphs(command.Element(Maml + "description"));

    /// <summary>The notes.</summary>
    public string Notes => Paragraphs(command.Element(Maml + "alertSet")!.Element(Maml + "alert"));

    /// <summary>The examples. platyPS surrounds their titles with hyphens, and puts everything under a title into the introduction.</summary>
    public IEnumerable<HelpPart> Examples =>
        from example in command.Descendants(Command + "example")
        select new HelpPart(example.Element(Maml + "title")!.Value.Trim('-', ' '), Paragraphs(example.Element(Maml + "introduction")));

    /// <summary>The input types.</summary>
    public IEnumerable<HelpPart> Inputs => Types("inputType");

    /// <summary>The output types.</summary>
    public IEnumerable<HelpPart> Outputs => Types("returnValue");

    /// <summary>The links, in Markdown.</summary>
    public IEnumerable<string> Links =>
        command.Descendants(Maml + "navigationLink").Select(link => $"[{link.Element(Maml + "linkText")!.Value}]({link.Element(Maml + "uri")!.Value})");

    /// <summary>The parameters.</summary>
    public IEnumerable<HelpFileParameter> Parameters => Read(command.Element(Command + "parameters")!);

    /// <summary>The parameters of each set.</summary>
    public IEnumerable<IEnumerable<HelpFileParameter>> Sets => command.Descendants(Command + "syntaxItem").Select(Read);

    /// <summary>The content for a cmdlet.</summary>
    public static HelpFile Of(string name) => All.Value[name];

    private static IEnumerable<HelpFileParameter> Read(XElement parameters) =>
        from parameter in parameters.Elements(Command + "parameter")
        select new HelpFileParameter(
            parameter.Element(Maml + "name")!.Value,
            Paragraphs(parameter.Element(Maml + "description")),
            parameter.Element(Dev + "type")!.Element(Maml + "name")!.Value,
            parameter.Attribute("required")!.Value,
            parameter.Attribute("position")!.Value,
            parameter.Attribute("globbing")!.Value,
            parameter.Attribute("pipelineInput")!.Value,
            parameter.Attribute("aliases")!.Value,
            string.Join(", ", parameter.Element(Command + "parameterValueGroup")?.Elements().Select(value => value.Value) ?? []));

    private IEnumerable<HelpPart> Types(string name) =>
        from type in command.Descendants(Command + name)
        select new HelpPart(type.Element(Dev + "type")!.Element(Maml + "name")!.Value, Paragraphs(type.Element(Maml + "description")));

    private static string Paragraphs(XElement? text) => string.Join("\n\n", text?.Elements(Maml + "para").Select(para => para.Value) ?? []);
}
