using System.Management.Automation;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>
/// The pages under docs/en-US match the cmdlets. With SIGTROUBLESHOOT_UPDATE_PAGES=1, which build.ps1 Docs sets, the
/// pages are updated with the changes in the cmdlets.
/// </summary>
public sealed class HelpPageTests
{
    public static TheoryData<string> Names => [.. ModuleCmdlets.Names];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in ModuleCmdlets.Names)
            {
                foreach (var example in HelpPage.Read(name).Parts("EXAMPLES"))
                    data.Add(name, example.Heading);
            }

            return data;
        }
    }

    [Fact]
    public void Each_cmdlet_has_a_page_and_each_page_has_a_cmdlet() =>
        Assert.Equal(
            ModuleCmdlets.Names.Select(name => name + ".md").Order(StringComparer.Ordinal),
            Directory.GetFiles(HelpPage.Folder, "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_matches_the_facts_of_the_cmdlet(string name)
    {
        var page = HelpPage.Read(name);
        var expected = HelpPageWriter.Write(ModuleCmdlets.Facts(name), page);
        if (Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_UPDATE_PAGES") == "1")
            File.WriteAllText(page.File, expected);
        Assert.Equal(expected, HelpPage.Read(name).Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_is_missing(string name)
    {
        var page = HelpPage.Read(name);
        Assert.DoesNotContain("{{", page.Text, StringComparison.Ordinal);
        Assert.All(
            ["SYNOPSIS", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"],
            section => Assert.NotEqual("", page[section]));
        Assert.All([.. page.Parts("PARAMETERS"), .. page.Parts("INPUTS"), .. page.Parts("OUTPUTS")], part => Assert.NotEqual("", part.Body));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_has_three_examples_or_more_each_with_a_command_and_its_explanation(string name)
    {
        var examples = HelpPage.Read(name).Parts("EXAMPLES");
        Assert.True(examples.Count >= 3);
        Assert.All(examples, (example, i) => Assert.Matches($"^Example {i + 1}: [A-Z]", example.Heading));
        Assert.All(examples, example => Assert.NotEqual("", example.Code));
        Assert.All(examples, example => Assert.NotEqual("", example.Words));
    }

    // platyPS puts a control character (U+0080) between the paragraphs of an example, and Get-Help would print it to the console.
    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_has_no_empty_line(string name) =>
        Assert.All(HelpPage.Read(name).Parts("EXAMPLES"), example => Assert.DoesNotContain("\n\n", example.Body, StringComparison.Ordinal));

    // Get-Help shows a line break where the page has one.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_is_described_in_whole_paragraphs(string name) =>
        Assert.All(
            ModuleCmdlets.Facts(name).Parameters,
            parameter => Assert.Matches(@"\A(?:[^\n]+[.:)](?:\n\n|\z))+\z", HelpPage.Read(name).Description(parameter.Name)!));

    // The engine declares -WhatIf and -Confirm, without a hint.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_hint_at_the_prompt_is_the_first_sentence_of_the_description_in_both_languages(string name)
    {
        var page = HelpPage.Read(name);
        var translations = HelpTranslations.Read(HelpTranslations.File);
        foreach (var parameter in ModuleCmdlets.Facts(name).Parameters)
        {
            var paragraph = page.Description(parameter.Name)!.Split('\n')[0];
            var sentence = paragraph.Split(". ")[0].TrimEnd('.') + ".";
            var chinese = translations.Of(paragraph, []).Split('。')[0] + "。";
            Assert.All(parameter.ParameterSets.Values.Where(use => use.HelpMessageBaseName is not null || !Cmdlet.OptionalCommonParameters.Contains(parameter.Name)), use =>
            {
                Assert.Equal((sentence, chinese), (Hint.Of(use, "en-US"), Hint.Of(use, "zh-TW")));
                // PowerShell would show this one in every language.
                Assert.True(string.IsNullOrEmpty(use.HelpMessage), use.HelpMessage);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_lists_the_pipeline_input(string name)
    {
        var types = HelpPage.Read(name).Parts("INPUTS").Select(part => LanguagePrimitives.ConvertTo<Type>(part.Heading)).ToList();
        foreach (var parameter in ModuleCmdlets.Facts(name).Parameters.Where(parameter => parameter.ParameterSets.Values.Any(use => use.ValueFromPipeline)))
        {
            var type = parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
            Assert.True(type == typeof(PSObject) ? types.Count > 0 : types.Contains(type), $"INPUTS does not name {type} for -{parameter.Name}.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_online_page_is_public(string name) =>
        Assert.StartsWith("https://learn.microsoft.com/", ModuleCmdlets.Facts(name).HelpUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_runs_unchanged(string name, string heading)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        // Examples with a sample begin at the root of the repository.
        azure.Session.Run("$ExecutionContext.SessionState.Path.SetLocation($root)", ("root", Session.Root));
        azure.Session.Run(HelpPage.Read(name).Parts("EXAMPLES").Single(example => example.Heading == heading).Code);
        Assert.Empty(azure.Session.Errors);
    }
}
