using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>Proves that rules, texts and tests agree.</summary>
public sealed partial class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_class_stands_in_the_catalog_once_in_the_order_of_ids()
    {
        var classes = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(classes.Select(type => type.Name).Order(), RuleCatalog.All.Select(rule => rule.Name).Order());
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Order().Distinct(), RuleCatalog.All.Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_whole(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        Assert.Matches("^SIG[1-9][0-9]{2}$", rule.Id);
        Assert.Equal((int)rule.Area, rule.Id[3] - '0');
        Assert.NotEqual(RuleModes.None, rule.Modes);
        Assert.Equal(rule.Modes.HasFlag(RuleModes.Diagnosis), rule.Messages.Count > 0);
        Assert.True(rule.Cause.Length > 20 && rule.Remedy.Length > 20);
        Assert.EndsWith(".", rule.Cause, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain('…', rule.AzPowerShell + rule.AzureCli);
        Assert.All(rule.Outranks, other => Assert.Contains(RuleCatalog.All, known => known.Id == other && other != id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_message_is_a_sentence_even_without_any_value(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        foreach (var kind in TextResources.Kinds(rule).Where(kind => kind.StartsWith("Message", StringComparison.Ordinal)))
        {
            var text = MessageTemplate.Fill(RuleTexts.Get(rule, kind), new Dictionary<string, string>());
            Assert.DoesNotContain("(unknown)", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[{}\[\]]|  | [.,]", text);
            Assert.Matches(@"\A\S.*[.?]\z", text);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_that_checks_says_so_and_one_that_says_so_checks(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        var checks = rule.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICheck<>));
        Assert.Equal(rule.Modes.HasFlag(RuleModes.Check), checks);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_that_is_decided_here_has_tests_of_its_own(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        if (rule.Modes == RuleModes.Live)
            return;
        var tests = typeof(RuleCatalogTests).Assembly.GetType($"SigTroubleshoot.Unit.Rules.{rule.Area}.{rule.Name}Tests")
            ?? typeof(RuleCatalogTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == rule.Name + "Tests");
        Assert.NotNull(tests);
    }

    [Fact]
    public void No_text_stands_in_the_resources_for_a_rule_that_is_not_there()
    {
        foreach (var key in TextResources.Keys())
            Assert.Contains(RuleCatalog.All, rule => rule.Id == Id().Match(key).Value);
    }

    [GeneratedRegex("^SIG[0-9]{3}(?=\\.)")]
    private static partial Regex Id();
}
