using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>
/// The help file of the module was generated from the current pages under docs/en-US: it contains each text of a page, and
/// nothing else. If a test here fails, run build.ps1 Docs.
/// </summary>
public sealed partial class HelpFileTests
{
    public static TheoryData<string> Names => [.. ModuleCmdlets.Names];

    [Fact]
    public void It_describes_each_cmdlet() => Assert.Equal(ModuleCmdlets.Names.Order(StringComparer.Ordinal), HelpFile.Names);

    [Fact]
    public void It_has_no_control_character() => Assert.DoesNotContain(HelpFile.Text, c => char.IsControl(c) && c != '\n');

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_text_of_the_page(string name)
    {
        var (page, file) = (HelpPage.Read(name), HelpFile.Of(name));
        Assert.Equal(name, file.Name);
        Assert.Equal(page["SYNOPSIS"], file.Synopsis);
        Assert.Equal(page["DESCRIPTION"], file.Description);
        Assert.Equal(page["NOTES"], file.Notes);
        Assert.Equal(page.Parts("EXAMPLES"), file.Examples);
        Assert.Equal(page.Parts("INPUTS"), file.Inputs);
        Assert.Equal(page.Parts("OUTPUTS"), file.Outputs);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_links_of_the_page_the_one_online_first(string name) =>
        Assert.Equal(
            [$"[Online Version]({ModuleCmdlets.Facts(name).HelpUri})", .. Link().Matches(HelpPage.Read(name)["RELATED LINKS"]).Select(match => match.Value)],
            HelpFile.Of(name).Links);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_parameters_as_the_page_describes_them_and_as_the_cmdlet_has_them(string name)
    {
        var page = HelpPage.Read(name);
        var expected = ModuleCmdlets.Facts(name).Parameters.Select(parameter => new HelpFileParameter(
            parameter.Name,
            page.Description(parameter.Name)!,
            parameter.ParameterType.FullName!,
            Bool(parameter.ParameterSets.Values.Any(use => use.IsMandatory)),
            Position(parameter.ParameterSets.Values.First().Position, "Named"),
            Bool(CmdletFacts.TakesWildcards(parameter)),
            CmdletFacts.PipelineInput(parameter),
            parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases),
            string.Join(", ", CmdletFacts.AcceptedValues(parameter))));
        Assert.Equal(expected, HelpFile.Of(name).Parameters);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_syntax_is_that_of_the_cmdlet(string name) =>
        Assert.Equal(
            ModuleCmdlets.Facts(name).Sets.Select(set => string.Join(' ', CmdletFacts.Own(set).Select(Use))),
            HelpFile.Of(name).Sets.Select(set => string.Join(' ', set.Select(Use))));

    [Fact]
    public void Get_Help_reads_it()
    {
        using var session = new Session();
        var page = HelpPage.Read("Invoke-SigDiagnosis");
        Assert.Equal(page["SYNOPSIS"], session.Run("(Get-Help Invoke-SigDiagnosis).Synopsis").Single().ToString());
        Assert.Equal(page.Description("Path"), session.Run("(Get-Help Invoke-SigDiagnosis -Parameter Path).description.Text").Single().ToString());
        Assert.Equal(page.Parts("EXAMPLES").Count, session.Run("(Get-Help Invoke-SigDiagnosis).examples.example").Count);
    }

    private static string Use(CommandParameterInfo parameter) => $"{parameter.Name}/{Bool(parameter.IsMandatory)}/{Position(parameter.Position, "named")}";

    private static string Use(HelpFileParameter parameter) => $"{parameter.Name}/{parameter.Required}/{parameter.Position}";

    private static string Position(int position, string named) => position == int.MinValue ? named : position.ToString(CultureInfo.InvariantCulture);

    private static string Bool(bool value) => value ? "true" : "false";

    [GeneratedRegex(@"\[[^\]]+\]\([^)]+\)")]
    private static partial Regex Link();
}
