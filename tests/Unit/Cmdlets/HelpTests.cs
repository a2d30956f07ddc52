using System.Management.Automation;
using System.Xml.Linq;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>The help, the page and the cmdlet itself say the same.</summary>
public sealed class HelpTests
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly string ModuleFolder = Path.GetDirectoryName(Session.Manifest)!;

    private static readonly Dictionary<string, XElement> Help = XDocument
        .Load(Path.Combine(ModuleFolder, "en-US", "SigTroubleshoot.Cmdlets.dll-Help.xml"))
        .Descendants(Command + "command")
        .ToDictionary(command => command.Descendants(Command + "name").First().Value);

    public static TheoryData<string> Names => [.. Help.Keys];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (name, help) in Help)
            {
                for (var i = 0; i < help.Descendants(Command + "example").Count(); i++)
                    data.Add(name, i);
            }

            return data;
        }
    }

    [Fact]
    public void Every_cmdlet_of_the_module_has_help()
    {
        using var session = new Session();
        Assert.Equal(Help.Keys.Order(), session.Run("Get-Command -Module SigTroubleshoot").Select(item => ((CommandInfo)item.BaseObject).Name).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_help_has_every_part(string name)
    {
        var help = Help[name];
        Assert.All(
            ["details", "syntax", "parameters", "inputTypes", "returnValues", "examples", "relatedLinks"],
            part => Assert.NotNull(help.Element(Command + part)));
        Assert.NotNull(help.Element(Maml + "alertSet"));
        Assert.All(help.Descendants(Maml + "para"), para => Assert.NotEqual("", para.Value.Trim()));
        Assert.True(help.Descendants(Command + "example").Count() >= 3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_parameter_has_help_that_tells_the_truth(string name)
    {
        using var session = new Session();
        var cmdlet = (CommandInfo)session.Run($"Get-Command {name}").Single().BaseObject;
        var own = cmdlet.Parameters.Values.Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name)).ToList();
        var documented = Help[name].Element(Command + "parameters")!.Elements().ToDictionary(element => element.Element(Maml + "name")!.Value);

        Assert.Equal(own.Select(parameter => parameter.Name).Order(), documented.Keys.Order());
        foreach (var parameter in own)
        {
            var help = documented[parameter.Name];
            var uses = parameter.ParameterSets.Values;
            Assert.Equal(parameter.ParameterType.Name, help.Element(Dev + "type")!.Element(Maml + "name")!.Value);
            Assert.Equal(parameter.Aliases.Count == 0 ? "none" : string.Join(",", parameter.Aliases), help.Attribute("aliases")!.Value);
            Assert.Equal(uses.Any(use => use.IsMandatory), bool.Parse(help.Attribute("required")!.Value));
            Assert.Equal(parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(), bool.Parse(help.Attribute("globbing")!.Value));
            Assert.Equal(uses.Any(use => use.ValueFromPipeline), help.Attribute("pipelineInput")!.Value.Contains("ByValue", StringComparison.Ordinal));
            Assert.Equal(uses.Any(use => use.ValueFromPipelineByPropertyName), help.Attribute("pipelineInput")!.Value.Contains("ByPropertyName", StringComparison.Ordinal));
            Assert.All(uses, use => Assert.NotEqual("", use.HelpMessage ?? ""));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_under_docs_says_the_same(string name)
    {
        var page = File.ReadAllText(Path.Combine(Session.Root, "docs", name + ".md"));
        // A page sets code in backticks, which help cannot show.
        var plain = page.Replace("`", "", StringComparison.Ordinal);
        var texts = Help[name].Descendants(Maml + "para").Select(para => para.Value);
        Assert.All(texts, text => Assert.Contains(text.Replace("`", "", StringComparison.Ordinal), plain, StringComparison.Ordinal));
        Assert.All(Help[name].Descendants(Dev + "code"), code => Assert.Contains("```powershell\n" + code.Value + "\n```", page, StringComparison.Ordinal));
        Assert.All(Help[name].Descendants(Maml + "title"), title => Assert.Contains("### " + title.Value + "\n", page, StringComparison.Ordinal));
        Assert.Equal(
            Help[name].Element(Command + "parameters")!.Elements().Select(element => element.Element(Maml + "name")!.Value),
            page.Split('\n').Where(line => line.StartsWith("### -", StringComparison.Ordinal)).Select(line => line[5..]));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_runs_as_it_stands(string name, int index)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        azure.Session.Run(Help[name].Descendants(Dev + "code").ElementAt(index).Value);
        Assert.Empty(azure.Session.Errors);
    }

    [Fact]
    public void Get_Help_shows_it()
    {
        using var session = new Session();
        Assert.NotEmpty(session.Run("(Get-Help Invoke-SigDiagnosis).examples.example"));
        Assert.Equal("Files to read.", session.Run("(Get-Help Invoke-SigDiagnosis -Parameter Path).description.Text").Single().ToString()[..14]);
    }

    [Fact]
    public void The_about_page_stands_in_the_module() =>
        Assert.Contains("about_SigTroubleshoot", File.ReadAllText(Path.Combine(ModuleFolder, "en-US", "about_SigTroubleshoot.help.txt")), StringComparison.Ordinal);
}
